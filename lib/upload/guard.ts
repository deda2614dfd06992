import { AppError } from '@/lib/domain/errors';
import { nextNumber, numberedKey } from '@/lib/domain/numbered-key';
import { askServer, type UploadContext } from './context';
import type { Item } from './item';

/** `stored`: what is there is this very file. `renamed`: to be tried again under the item's new key. */
export type WhenTaken = 'stored' | 'skipped' | 'renamed';

/**
 * What becomes of a file whose key is taken, by the choice made for it.
 * @param md5 in hex; null where it is not known
 * @throws AppError `precondition_failed`
 */
export async function whenTaken(
  context: UploadContext,
  item: Item,
  md5: string | null,
  signal: AbortSignal,
): Promise<WhenTaken> {
  if (item.maybeSent && md5 !== null && (await isOwn(context, item, md5, signal))) return 'stored';
  if (item.ifTaken === 'skip') return 'skipped';
  if (item.ifTaken !== 'number') throw new AppError('precondition_failed', { target: item.key });
  await rename(context, item);
  return 'renamed';
}

/** Asked before a large file is sent for nothing; the store is asked again when it is completed. */
export async function isTakenNow(context: UploadContext, item: Item, signal: AbortSignal): Promise<boolean> {
  const { server, via } = context.ports;
  const { target } = item.batch;
  const { key, contentType } = item;
  const [answer] = await askServer(context, signal, () =>
    server.sign(target, [{ kind: 'put', key, contentType, ifAbsent: true }], via(target)),
  );
  return answer !== undefined && 'taken' in answer;
}

/** An answer was lost: the object in the way may be the one whose answer it was. An encrypted one of its size proves nothing. */
async function isOwn(context: UploadContext, item: Item, md5: string, signal: AbortSignal): Promise<boolean> {
  const { key, size, batch } = item;
  const [result] = await askServer(context, signal, () =>
    context.ports.server.verify(batch.target, [{ key, size, etag: md5 }]),
  );
  if (result !== 'verified') return false;
  item.integrity = result;
  return true;
}

/** Takes the next number that no other upload of this tab is about to use; after a reload it still is this file's. */
async function rename({ underWay, ports }: UploadContext, item: Item): Promise<void> {
  const { target, id } = item.batch;
  const { original, path, ifTaken } = item;
  underWay.remove(item);
  for (let number = nextNumber(original, item.key); ; number += 1) {
    const key = numberedKey(original, number);
    if (key === null) throw new AppError('key_too_long', { target: original });
    if (underWay.find(target, key) !== null) continue;
    item.redirect(key, ifTaken);
    underWay.add(item);
    if (path !== null) await ports.records.choose(id, [[path, { key, ifTaken }]]);
    return;
  }
}
