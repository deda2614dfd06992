import { bareETag } from '@/lib/domain/etag';
import { sumOf, type UploadContext } from './context';
import { whenTaken } from './guard';
import type { Item } from './item';
import { sendRequest } from './send-request';
import type { SignAhead, Signable } from './sign-ahead';

/** `check`: stored, and still to be compared with what the store holds. */
export type Ending = 'stored' | 'check' | 'skipped';

export function putSignable(item: Item): Signable {
  const { serial, key, contentType, metadata, guarded, revision, plan } = item;
  return {
    id: revision === 0 ? serial : `${serial}/${revision}`,
    bytes: plan.size,
    request: { kind: 'put', key, contentType, metadata, ifAbsent: guarded || undefined },
  };
}

/** Sends a small file in one request. */
export async function sendPut(
  context: UploadContext,
  item: Item,
  signer: SignAhead,
  signal: AbortSignal,
): Promise<Ending> {
  const md5 = await sumOf(context.ports.sums, item.bytes, signal);
  for (;;) {
    const sent = await sendRequest(context, {
      ...{ item, signer, md5, signal, signable: putSignable(item) },
      body: () => item.bytes,
      onProgress: (bytes) => item.batch.advance(item, bytes),
    });
    if (sent.kind === 'stored') return endingOf(item, md5, bareETag(sent.etag));
    const next = await whenTaken(context, item, md5, signal);
    if (next !== 'renamed') return next;
  }
}

function endingOf(item: Item, md5: string | null, etag: string | null): Ending {
  item.etag = etag ?? md5 ?? undefined;
  if (md5 === null) item.integrity = 'unverified';
  else if (etag === md5) item.integrity = 'verified';
  else {
    item.sum = md5;
    return 'check';
  }
  return 'stored';
}
