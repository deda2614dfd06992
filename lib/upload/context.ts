import { AppError, isTransient } from '@/lib/domain/errors';
import type { ConnectionId } from '@/lib/domain/names';
import { Forms } from './forms';
import { Gate } from './gate';
import { Lanes } from './lanes';
import { Origins } from './origins';
import { Pacer } from './pacer';
import { bucketId, type EnginePorts, type Sums, type UploadTarget } from './ports';
import { Attempts, MAX_ATTEMPTS, sleep } from './retry';
import { UnderWay } from './under-way';

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
  gate: Gate;
  pacer: Pacer;
  origins: Origins;
  forms: Forms;
  underWay: UnderWay;
  /** By connection. */
  lanes: Map<string, Lanes>;
  /** Buckets whose store has answered this page at all. */
  reached: Set<string>;
  /** Buckets whose store does not know `If-None-Match`, and says so. */
  unconditional: Set<string>;
  live: Set<LiveRequest>;
  /** The server does not know who asks. @returns whether everything waits now; otherwise it is a failure. */
  unauthenticated: () => boolean;
}

export function createContext(
  ports: EnginePorts,
  unauthenticated: UploadContext['unauthenticated'],
): UploadContext {
  const lanes: UploadContext['lanes'] = new Map();
  const grant = () => {
    for (const each of lanes.values()) each.grant();
  };
  return {
    ...{ ports, lanes, unauthenticated },
    ...{ gate: new Gate(), pacer: new Pacer(ports.clock, grant) },
    ...{ origins: new Origins(), forms: new Forms(), underWay: new UnderWay() },
    ...{ reached: new Set(), unconditional: new Set(), live: new Set() },
  };
}

/** A bucket, and the way the bytes go there. */
export function routeOf({ ports }: UploadContext, target: UploadTarget): string {
  return `${ports.via(target)}:${bucketId(target)}`;
}

export function lanesOf(context: UploadContext, { connection }: { connection: ConnectionId }): Lanes {
  const known = context.lanes.get(connection);
  if (known) return known;
  const lanes = new Lanes(context.pacer, context.ports.clock.now);
  context.lanes.set(connection, lanes);
  return lanes;
}

/** Asks the app's server until it answers; gives up on what another try cannot change. */
export async function askServer<T>(
  context: UploadContext,
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  const { gate, ports } = context;
  const attempts = new Attempts(ports.random);
  for (;;) {
    await gate.wait(signal);
    const { lifted } = gate;
    const answer = await ask().catch(toAppError);
    if (!(answer instanceof AppError)) return answer;
    if (answer.code === 'unauthenticated' && (gate.lifted > lifted || context.unauthenticated())) continue;
    if (!isTransient(answer.code)) throw answer;
    if (!gate.open) continue;
    const delay = attempts.next(MAX_ATTEMPTS, answer.details.retryAfter);
    if (delay === null) throw answer;
    await sleep(ports.clock, delay, signal);
  }
}

/** MD5 in hex; null where it cannot be computed here: then the bytes travel unverified. @throws AppError */
export async function sumOf(
  sums: Sums | null,
  blob: Blob,
  signal: AbortSignal,
  now = false,
): Promise<string | null> {
  if (sums === null) return null;
  return sums.md5(blob, signal, now).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'unsupported') return null;
    throw error;
  });
}

export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
}
