import { bareETag } from '@/lib/domain/etag';
import { MAX_FORM_BYTES } from '@/lib/domain/limits';
import { routeOf, sumOf, type UploadContext } from './context';
import { whenTaken } from './guard';
import type { Item } from './item';
import { sendRequest } from './send-request';
import type { SignAhead, Signable } from './sign-ahead';

/** `check`: stored, and still to be compared with what the store holds. */
export type Ending = 'stored' | 'check' | 'skipped';

export function putSignable(context: UploadContext, item: Item): Signable {
  const { serial, key, contentType, metadata, guarded, revision, noForm, plan } = item;
  return {
    id: [serial, revision, noForm].join(),
    bytes: plan.size,
    request: {
      ...{ kind: 'put', key, contentType, metadata },
      ifAbsent: guarded || undefined,
      form: mayBeForm(context, item) || undefined,
    },
  };
}

/**
 * Stores do not heed `If-None-Match` in a form, nor all of them its Content-MD5: so nothing that must not replace anything,
 * and only what can be compared afterwards.
 */
function mayBeForm(context: UploadContext, item: Item): boolean {
  const { ports, forms } = context;
  const { target } = item.batch;
  const isCompared = ports.sums !== null && ports.via(target) === 'store';
  const isFit = !item.guarded && !item.noForm && item.size <= MAX_FORM_BYTES;
  return isCompared && isFit && forms.mayTry(routeOf(context, target));
}

/** Sends a small file in one request. */
export async function sendPut(
  context: UploadContext,
  item: Item,
  signer: SignAhead,
  signal: AbortSignal,
): Promise<Ending> {
  const md5 = await sumOf(context.ports.sums, item.bytes, signal);
  if (md5 === null) context.forms.refuse(routeOf(context, item.batch.target));
  for (;;) {
    const sent = await sendRequest(context, {
      ...{ item, signer, md5, signal, signable: putSignable(context, item) },
      body: () => item.bytes,
      onProgress: (bytes) => item.batch.advance(item, bytes),
    });
    if (sent.kind === 'stored') return endingOf(item, md5, bareETag(sent.etag));
    if (sent.kind === 'form_refused') {
      item.noForm = true;
      continue;
    }
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
