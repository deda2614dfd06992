import { AppError } from '@/lib/domain/errors';
import type { SignedForm, SignedRequest } from '@/lib/domain/schemas';
import { askServer, lanesOf, routeOf, type LiveRequest, type UploadContext } from './context';
import type { Item } from './item';
import { contentMd5 } from './md5';
import type { PutOutcome } from './ports';
import { Attempts, FIRST_CONTACT_ATTEMPTS, MAX_ATTEMPTS, sleep, throwIfStopped } from './retry';
import type { SignAhead, Signable } from './sign-ahead';
import { isPassing, isTaken, isThrottling, PUT_ACTION, storeError } from './store-error';

/** A signature may expire between signing and sending; refused again right after, it is not the signature's age. */
const MAX_RESIGNS = 2;
/** Bytes that arrive changed this often do not change by chance. */
const MAX_BAD_DIGESTS = 3;
/** An attempt that gets this much further than all before it counts as progress. */
const PROGRESS_BYTES = 1024 ** 2;

export interface Sending {
  item: Item;
  signable: Signable;
  signer: SignAhead;
  /** In hex; null where it could not be computed. */
  md5: string | null;
  body: () => Blob;
  signal: AbortSignal;
  /** Bytes of this request on the wire; falls back to 0 when an attempt fails. */
  onProgress: (sent: number) => void;
}

/** `taken`: nothing was to be overwritten, and something is there. `form_refused`: to be sent by PUT instead. */
export type Sent = { kind: 'stored'; etag?: string } | { kind: 'taken' } | { kind: 'form_refused' };

interface Attempt {
  outcome: PutOutcome | { kind: 'taken' };
  form: boolean;
  sent: number;
  startedAt: number;
  answerMs: number;
}

/**
 * Sends one object or one part until the store has it.
 * @throws AppError why it cannot be sent; `cancelled` when its signal stopped it.
 */
export async function sendRequest(context: UploadContext, sending: Sending): Promise<Sent> {
  const { gate, ports, reached } = context;
  const { item, signal } = sending;
  const { target } = item.batch;
  const lanes = lanesOf(context, target);
  const attempts = new Attempts(ports.random);
  let furthest = 0;
  let resigned = 0;
  let badDigests = 0;

  for (;;) {
    const { lifted } = gate;
    item.waitsForConnection = true;
    const acquiring = lanes.acquire(item, sending.signable.bytes, signal);
    const release = await acquiring.finally(() => {
      item.waitsForConnection = false;
    });
    const { outcome, form, sent, startedAt, answerMs } = await attempt(context, sending).finally(release);
    const route = routeOf(context, target);
    if (sent >= furthest + PROGRESS_BYTES) {
      furthest = sent;
      attempts.reset();
    }
    if (outcome.kind === 'stored') {
      reached.add(route);
      if (form) context.forms.took(route);
      lanes.took({ bytes: sending.signable.bytes, answerMs });
      return outcome;
    }
    sending.onProgress(0);
    if (outcome.kind === 'taken') return outcome;
    if (outcome.kind === 'lost' || outcome.kind === 'aborted') item.maybeSent = true;
    throwIfStopped(signal);
    if (outcome.kind === 'unreadable') throw new AppError('file_unreadable', { target: item.key });
    if (outcome.kind === 'refused') reached.add(route);
    if (form && isFormRefused(context, route, outcome)) return { kind: 'form_refused' };
    if (outcome.kind === 'refused') {
      if (isTaken(outcome) && item.guarded) return { kind: 'taken' };
      if (outcome.status === 501 && item.guarded && !context.unconditional.has(route)) {
        context.unconditional.add(route);
        // The look that goes with every signature is all the guard there is.
        sending.signer.forget();
        continue;
      }
      if (outcome.status === 401 && (gate.lifted > lifted || context.unauthenticated())) {
        await gate.wait(signal);
        continue;
      }
      if (outcome.status === 403 && resigned < MAX_RESIGNS) {
        resigned += 1;
        sending.signer.forget();
        continue;
      }
      if (isThrottling(outcome)) lanes.throttled(startedAt);
      if (outcome.code === 'BadDigest') badDigests += 1;
      if (!isPassing(outcome) || badDigests === MAX_BAD_DIGESTS) throw storeError(outcome, item.key);
    } else if (!gate.online) {
      await gate.wait(signal);
      continue;
    }
    const limit = reached.has(route) ? MAX_ATTEMPTS : FIRST_CONTACT_ATTEMPTS;
    const delay = attempts.next(limit, outcome.kind === 'refused' ? outcome.retryAfter : undefined);
    if (delay === null && form) return { kind: 'form_refused' };
    if (delay === null) throw givenUp(outcome, item);
    await sleep(ports.clock, delay, signal);
  }
}

/**
 * Whether a form shall go by PUT instead. While none has ever arrived, the store does not know forms, or does not let the
 * page hear its answer; afterwards only what was not about the moment.
 */
function isFormRefused({ forms, gate }: UploadContext, route: string, outcome: PutOutcome): boolean {
  const isHeld = outcome.kind === 'refused' && (outcome.status === 401 || isThrottling(outcome));
  if (isHeld || (outcome.kind !== 'refused' && !gate.online)) return false;
  if (!forms.works(route)) forms.refuse(route);
  else if (outcome.kind === 'refused' && isPassing(outcome)) return false;
  return true;
}

function givenUp(outcome: PutOutcome, { key }: Item): AppError {
  if (outcome.kind === 'refused') return storeError(outcome, key);
  return new AppError('unreachable', { target: key, action: PUT_ACTION });
}

const TAKEN: Attempt = { outcome: { kind: 'taken' }, form: false, sent: 0, startedAt: 0, answerMs: 0 };

/** One try, with a connection in hand: so a signature does not age in the queue. */
async function attempt(context: UploadContext, sending: Sending): Promise<Attempt> {
  const { signal, signer, signable } = sending;
  const { pacer, origins } = context;
  let sent = 0;
  try {
    const signed = await askServer(context, signal, () => signer.take(signable));
    if ('taken' in signed) return TAKEN;
    const leave = await origins.acquire(signed.url, signal);
    const done = await send(context, sending, withoutUnknown(context, sending, signed)).finally(leave);
    sent = done.outcome.kind === 'stored' ? signable.bytes : done.sent;
    return done;
  } finally {
    pacer.refund(signable.bytes - sent);
  }
}

/** Some stores refuse any request that carries a condition: there what is signed goes without it. */
function withoutUnknown(
  context: UploadContext,
  { item }: Sending,
  signed: SignedRequest | SignedForm,
): SignedRequest | SignedForm {
  if ('fields' in signed || !context.unconditional.has(routeOf(context, item.batch.target))) return signed;
  const headers = Object.entries(signed.headers).filter(([name]) => name !== 'If-None-Match');
  return { ...signed, headers: Object.fromEntries(headers) };
}

async function send(
  { ports, live }: UploadContext,
  { body, signal, md5, onProgress }: Sending,
  signed: SignedRequest | SignedForm,
): Promise<Attempt> {
  throwIfStopped(signal);
  const { transport, clock } = ports;
  const abort = new AbortController();
  const stop = () => abort.abort();
  signal.addEventListener('abort', stop, { once: true });
  const blob = body();
  const form = 'fields' in signed;
  const startedAt = clock.now();
  let sent = 0;
  // Of a form nobody hears how far it is.
  const request: LiveRequest = { movedAt: startedAt, complete: form || blob.size === 0, stall: stop };
  live.add(request);
  const progress = (bytes: number) => {
    if (signal.aborted || bytes <= sent) return;
    sent = bytes;
    request.movedAt = clock.now();
    request.complete = bytes >= blob.size;
    onProgress(bytes);
  };
  const sending = form
    ? transport.post({
        url: signed.url,
        fields: md5 === null ? signed.fields : { ...signed.fields, 'Content-MD5': contentMd5(md5) },
        ...{ body: blob, signal: abort.signal },
      })
    : transport.put({
        url: signed.url,
        headers: md5 === null ? signed.headers : { ...signed.headers, 'Content-MD5': contentMd5(md5) },
        ...{ body: blob, signal: abort.signal, onProgress: progress },
      });
  const outcome = await sending.finally(() => {
    live.delete(request);
    signal.removeEventListener('abort', stop);
  });
  return { outcome, form, sent, startedAt, answerMs: clock.now() - request.movedAt };
}
