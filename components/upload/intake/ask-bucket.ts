import { postJson } from '@/lib/client/fetch';
import { AppError, isTransient } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload, UploadOp, UploadOutputs } from '@/lib/domain/schemas';
import { backoffDelay } from '@/lib/tasks/backoff';
import { chunkKeys } from '@/lib/tasks/chunk-keys';
import type { UploadTarget } from '@/lib/upload/ports';
import type { Existing } from './claims';

/** Some minutes: a reading that broke off over a lost line would have to be begun anew. */
const ATTEMPTS = 10;
/** Keys in one question for unfinished uploads. */
const UNFINISHED_AT_ONCE = 100;

/** Which of the keys are in the bucket. @throws AppError */
export async function checkKeys(
  { connection, bucket }: UploadTarget,
  keys: readonly ObjectKey[],
  signal: AbortSignal,
): Promise<Map<ObjectKey, Existing>> {
  const found = new Map<ObjectKey, Existing>();
  for (const chunk of chunkKeys(keys)) {
    const { existing } = await ask('check', { connection, bucket, keys: chunk }, signal);
    for (const { key, ...facts } of existing) found.set(key as ObjectKey, facts);
  }
  return found;
}

/** What the store has of unfinished uploads to these keys, whoever began them. @throws AppError */
export async function findUnfinished(
  { connection, bucket }: UploadTarget,
  keys: readonly ObjectKey[],
  signal: AbortSignal,
): Promise<UnfinishedUpload[]> {
  const found: UnfinishedUpload[] = [];
  for (let at = 0; at < keys.length; at += UNFINISHED_AT_ONCE) {
    const some = keys.slice(at, at + UNFINISHED_AT_ONCE);
    const { uploads } = await ask('unfinished', { connection, bucket, keys: some }, signal);
    for (const upload of uploads) found.push(upload);
  }
  return found;
}

async function ask<Op extends UploadOp>(
  op: Op,
  body: unknown,
  signal: AbortSignal,
): Promise<UploadOutputs[Op]> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await postJson<UploadOutputs[Op]>(`/api/uploads/${op}`, body, signal).catch(
      (error: unknown) => {
        if (error instanceof AppError && isTransient(error.code) && attempt < ATTEMPTS) return error;
        throw error;
      },
    );
    if (!(answer instanceof AppError)) return answer;
    await pause(backoffDelay(attempt, Math.random(), answer.details.retryAfter), signal);
  }
}

/** @throws AppError `cancelled` */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new AppError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
