import { AppError, isTransient } from '@/lib/domain/errors';
import type { Connectivity } from './connectivity';
import type { Lanes } from './lanes';
import type { EnginePorts, UploadTarget } from './ports';
import { Attempts, MAX_ATTEMPTS, sleep } from './retry';

/** One request on its way, as the engine's watchdog sees it. */
export interface LiveRequest {
  /** When bytes last moved. */
  movedAt: number;
  /** All bytes are handed over; the store is to answer. */
  complete: boolean;
  stall: () => void;
}

/** What all uploads of a tab share. */
export interface UploadContext {
  ports: EnginePorts;
  connectivity: Connectivity;
  lanes: Lanes;
  /** Buckets whose store has answered this page at all. */
  reached: Set<string>;
  live: Set<LiveRequest>;
}

export function bucketId(target: UploadTarget): string {
  return `${target.connection}/${target.bucket}`;
}

/** Asks the app's server until it answers; gives up on what another try cannot change. */
export async function askServer<T>(
  context: UploadContext,
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  const attempts = new Attempts(context.ports.random);
  for (;;) {
    await context.connectivity.wait(signal);
    const answer = await ask().catch(toAppError);
    if (!(answer instanceof AppError)) return answer;
    if (!isTransient(answer.code)) throw answer;
    if (!context.connectivity.online) continue;
    const delay = attempts.next(MAX_ATTEMPTS, answer.details.retryAfter);
    if (delay === null) throw answer;
    await sleep(context.ports.clock, delay, signal);
  }
}

export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
}
