import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import { askServer, bucketId, type LiveRequest, type UploadContext } from './context';
import type { Lane } from './lanes';
import type { PutOutcome, UploadTarget } from './ports';
import { Attempts, FIRST_CONTACT_ATTEMPTS, MAX_ATTEMPTS, sleep, throwIfStopped } from './retry';
import type { SignAhead, Signable } from './sign-ahead';
import { isPassing, isThrottling, PUT_ACTION, storeError } from './store-error';

/** A signature may expire between signing and sending; refused again right after, it is not the signature's age. */
const MAX_RESIGNS = 2;
/** An attempt that gets this much further than all before it counts as progress. */
const PROGRESS_BYTES = 1024 ** 2;

export interface Sending {
  target: UploadTarget;
  key: ObjectKey;
  lane: Lane;
  signable: Signable;
  signer: SignAhead;
  body: () => Blob;
  signal: AbortSignal;
  /** Bytes of this request on the wire; falls back to 0 when an attempt fails. */
  onProgress: (sent: number) => void;
}

/**
 * Sends one object or one part until the store has it.
 * @throws AppError why it cannot be sent; `cancelled` when its signal stopped it.
 */
export async function sendRequest(context: UploadContext, sending: Sending): Promise<void> {
  const { connectivity, lanes, ports, reached } = context;
  const { key, signal } = sending;
  const attempts = new Attempts(ports.random);
  let furthest = 0;
  let resigned = 0;

  for (;;) {
    const release = await lanes.acquire(sending.lane, signal);
    const { outcome, sent } = await attempt(context, sending).finally(release);
    if (sent >= furthest + PROGRESS_BYTES) {
      furthest = sent;
      attempts.reset();
    }
    if (outcome.kind === 'stored') {
      reached.add(bucketId(sending.target));
      lanes.succeeded();
      return;
    }
    sending.onProgress(0);
    throwIfStopped(signal);
    if (outcome.kind === 'unreadable') throw new AppError('file_unreadable', { target: key });
    if (outcome.kind === 'refused') {
      reached.add(bucketId(sending.target));
      if (outcome.status === 403 && resigned < MAX_RESIGNS) {
        resigned += 1;
        sending.signer.forget();
        continue;
      }
      if (isThrottling(outcome)) lanes.throttled();
      if (!isPassing(outcome)) throw storeError(outcome, key);
    } else if (!connectivity.online) {
      await connectivity.wait(signal);
      continue;
    }
    const limit = reached.has(bucketId(sending.target)) ? MAX_ATTEMPTS : FIRST_CONTACT_ATTEMPTS;
    const delay = attempts.next(limit, outcome.kind === 'refused' ? outcome.retryAfter : undefined);
    if (delay === null) throw givenUp(outcome, key);
    await sleep(ports.clock, delay, signal);
  }
}

function givenUp(outcome: PutOutcome, key: ObjectKey): AppError {
  if (outcome.kind === 'refused') return storeError(outcome, key);
  return new AppError('unreachable', { target: key, action: PUT_ACTION });
}

async function attempt(
  context: UploadContext,
  { body, signal, signer, signable, onProgress }: Sending,
): Promise<{ outcome: PutOutcome; sent: number }> {
  const { ports, live } = context;
  // Signed with the connection in hand: a signature does not age in the queue.
  const signed = await askServer(context, signal, () => signer.take(signable));
  throwIfStopped(signal);
  const abort = new AbortController();
  const blob = body();
  let sent = 0;
  const request: LiveRequest = {
    movedAt: ports.clock.now(),
    complete: blob.size === 0,
    stall: () => abort.abort(),
  };
  live.add(request);
  const outcome = await ports.transport
    .put({
      ...signed,
      body: blob,
      signal: AbortSignal.any([signal, abort.signal]),
      onProgress: (now) => {
        if (signal.aborted || now <= sent) return;
        sent = now;
        request.movedAt = ports.clock.now();
        request.complete = now >= blob.size;
        onProgress(now);
      },
    })
    .finally(() => live.delete(request));
  return { outcome, sent };
}
