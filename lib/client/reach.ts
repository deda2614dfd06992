import { AppError, type ErrorCode } from '@/lib/domain/errors';

/** Whether a store answers, by what was last read from it. */
export type Reach = 'unknown' | 'up' | 'down';

const LOST: ReadonlySet<ErrorCode> = new Set(['unreachable', 'tls', 'not_s3']);

export function isLost(error: unknown): boolean {
  return error instanceof AppError && LOST.has(error.code);
}

/** What the queries that there are tell. Not by their times: what the server has read bears those of its own clock. */
export function reachOf(states: readonly { data: unknown; error: unknown }[]): Reach {
  if (states.some(({ error }) => isLost(error))) return 'down';
  return states.some(({ data }) => data !== undefined) ? 'up' : 'unknown';
}

/** @param action what became of a query. Refused keys, or a page that is signed out, tell nothing of the store. */
export function reachAfter(reach: Reach, action: { type: string; error?: unknown }): Reach {
  if (action.type === 'success') return 'up';
  return action.type === 'error' && isLost(action.error) ? 'down' : reach;
}
