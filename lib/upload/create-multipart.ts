import { AppError, isTransient } from '@/lib/domain/errors';
import { askServer, toAppError, type UploadContext } from './context';
import type { Item } from './item';

/**
 * Begins an item's multipart, or learns the id of the one that was begun when the answer was lost.
 * Never aborted in flight: an answer nobody waits for would leave a multipart nobody knows of.
 * @throws AppError
 */
export async function createMultipart(
  context: UploadContext,
  item: Item,
  signal: AbortSignal,
): Promise<string> {
  const { server, clock } = context.ports;
  const { batch, serial, key, contentType, metadata, size } = item;
  const token = item.token ?? `${batch.id}/${serial}/${clock.date()}`;
  const created = await askServer(context, signal, () => {
    item.token = token;
    return server.create({ ...batch.target, key, contentType, size, metadata, token });
  }).catch(toAppError);
  // A refusal leaves nothing behind; silence may have.
  const isSilence =
    created instanceof AppError && (isTransient(created.code) || created.code === 'cancelled');
  if (!isSilence) item.token = null;
  if (created instanceof AppError) throw created;
  return created.uploadId;
}
