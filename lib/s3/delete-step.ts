import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey, Prefix } from '@/lib/domain/names';
import type { Step, Target } from '@/lib/domain/steps';
import type { Store } from './client';
import { deleteKeys } from './delete-keys';
import { emptyVersionsBite, isVersioned } from './empty-versions';
import { listAfter } from './listing';
import { affectedBy, keysAt, takeStep } from './step';

export interface DeleteStepInput {
  bucket: BucketName;
  target: Target;
  cursor: string | null;
  /** The only way to delete the empty prefix. On a versioned bucket it deletes every version and delete marker for good. */
  emptyBucket?: boolean;
  /** Whether the step says which keys it has deleted. */
  tell?: boolean;
  signal?: AbortSignal;
}

/** DeleteObjects takes no more. */
const BATCH = 1000;

/**
 * One step of a delete. The cursor is the last key seen: keys that refuse are reported once, and a step taken twice finds
 * nothing left of the first time.
 * @throws AppError `throttled`, `unreachable`… when the step did nothing: take the same one again. `invalid_input` for the
 * empty prefix without `emptyBucket`.
 */
export async function deleteStep(store: Store, input: DeleteStepInput, milliseconds?: number): Promise<Step> {
  const { bucket, target, cursor, signal } = input;
  const isRoot = target.kind === 'prefix' && target.prefix === '';
  if (isRoot !== (input.emptyBucket === true)) throw new AppError('invalid_input', { field: 'intent' });
  if (target.kind === 'keys') {
    return takeStep(cursor, (at) => deleteExactly(store, input, target.keys, at), milliseconds);
  }
  if (isRoot && (await isVersioned(store, bucket, signal))) {
    return takeStep(cursor, (at) => emptyVersionsBite(store, bucket, at, signal), milliseconds);
  }
  return takeStep(cursor, (at) => deleteUnder(store, input, target.prefix, at), milliseconds);
}

async function deleteUnder(
  store: Store,
  { bucket, tell, signal }: DeleteStepInput,
  prefix: Prefix,
  cursor: string | null,
): Promise<Step> {
  const { files, next } = await listAfter(store, {
    bucket,
    prefix,
    startAfter: cursor ?? undefined,
    limit: BATCH,
    signal,
  });
  const failed = await deleteKeys(store, bucket, files, signal);
  const refused = new Set(failed.map(({ key }) => key));
  const deleted = files.filter((file) => !refused.has(file.key));
  return {
    cursor: next,
    done: deleted.length,
    bytes: deleted.reduce((sum, file) => sum + file.size, 0),
    skipped: 0,
    failed: failed.map(({ key, error }) => ({ key, error })),
    affected: affectedBy(files.map((file) => file.key)),
    ...(tell && { deleted: deleted.map((file) => file.key) }),
  };
}

/** The cursor is the number of keys handled. */
async function deleteExactly(
  store: Store,
  { bucket, tell, signal }: DeleteStepInput,
  keys: readonly ObjectKey[],
  cursor: string | null,
): Promise<Step> {
  const { batch, next } = keysAt(keys, cursor, BATCH);
  const failed = await deleteKeys(
    store,
    bucket,
    batch.map((key) => ({ key })),
    signal,
  );
  const refused = new Set<string>(failed.map(({ key }) => key));
  return {
    cursor: next,
    done: batch.length - failed.length,
    bytes: 0,
    skipped: 0,
    failed: failed.map(({ key, error }) => ({ key, error })),
    affected: affectedBy(batch),
    ...(tell && { deleted: batch.filter((key) => !refused.has(key)) }),
  };
}
