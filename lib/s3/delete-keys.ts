import { DeleteObjectCommand, DeleteObjectsCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Failure } from '@/lib/domain/steps';
import type { Store } from './client';
import { isXmlSafe } from './encoding';
import { fromReportedCode, mapErrors } from './errors';
import type { ObjectRef } from './head';
import { failureOf, stopsEverything } from './step';

export interface Deletable {
  key: ObjectKey;
  /** Deletes this version for good; without it a versioned bucket gets a delete marker. */
  version?: string;
}

/** A failure that still knows which version it was. */
export interface DeleteFailure extends Failure {
  version?: string;
}

const PARALLEL = 16;

/**
 * Deletes up to 1000 objects and answers those that refused: a batch succeeds as a whole while single keys in it fail.
 * @throws AppError when nothing more can be deleted now (throttled, unreachable, wrong keys…).
 */
export async function deleteKeys(
  store: Store,
  bucket: BucketName,
  objects: readonly Deletable[],
  signal?: AbortSignal,
): Promise<DeleteFailure[]> {
  const batch = objects.filter((object) => isXmlSafe(object.key));
  const single = objects.filter((object) => !isXmlSafe(object.key));
  const failed: DeleteFailure[] = [];
  if (batch.length > 0) {
    try {
      failed.push(...(await deleteBatch(store, bucket, batch, signal)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unsupported') throw error;
      // Some stores have no batch delete at all.
      single.push(...batch);
    }
  }
  failed.push(...(await deleteSingly(store, bucket, single, signal)));
  return failed;
}

/** @throws AppError `object_locked` when a retention period or legal hold keeps the version. */
export async function deleteObject(store: Store, ref: ObjectRef, signal?: AbortSignal): Promise<void> {
  try {
    await mapErrors({ operation: deleteAction(ref), target: ref.key }, async () => {
      const { client } = await store.forBucket(ref.bucket);
      await client.send(
        new DeleteObjectCommand({ Bucket: ref.bucket, Key: ref.key, VersionId: ref.version }),
        {
          abortSignal: signal,
        },
      );
    });
  } catch (error) {
    throw error instanceof AppError ? await explainRefusal(store, ref, error, signal) : error;
  }
}

async function deleteBatch(
  store: Store,
  bucket: BucketName,
  objects: readonly Deletable[],
  signal?: AbortSignal,
): Promise<DeleteFailure[]> {
  // All are of one kind: a prefix's keys, or a bucket's versions.
  const operation = deleteAction(objects[0] ?? {});
  const { Errors = [] } = await mapErrors({ operation, target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    return client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: {
          Quiet: true,
          Objects: objects.map(({ key, version }) => ({ Key: key, VersionId: version })),
        },
      }),
      { abortSignal: signal },
    );
  });
  const limit = pLimit(PARALLEL);
  return Promise.all(
    Errors.map((reported) =>
      limit(async () => {
        const key = (reported.Key ?? '') as ObjectKey;
        const version = reported.VersionId;
        const error = fromReportedCode(reported.Code, { operation, target: key });
        // One key refused for want of breath: so would the next ones be. The same step is taken again.
        if (stopsEverything(error.code)) throw error;
        const explained = await explainRefusal(store, { bucket, key, version }, error, signal);
        return { ...failureOf(key, explained), version };
      }),
    ),
  );
}

async function deleteSingly(
  store: Store,
  bucket: BucketName,
  objects: readonly Deletable[],
  signal?: AbortSignal,
): Promise<DeleteFailure[]> {
  const limit = pLimit(PARALLEL);
  const results = await Promise.all(
    objects.map(({ key, version }) =>
      limit(async () => {
        try {
          await deleteObject(store, { bucket, key, version }, signal);
          return [];
        } catch (error) {
          if (!(error instanceof AppError) || stopsEverything(error.code)) throw error;
          return [{ ...failureOf(key, error), version }];
        }
      }),
    ),
  );
  return results.flat();
}

/** A locked version is refused as if by policy: only its own properties tell the two apart. */
async function explainRefusal(
  store: Store,
  ref: ObjectRef,
  refused: AppError,
  signal?: AbortSignal,
): Promise<AppError> {
  if (ref.version === undefined || !['access_denied', 'unexpected'].includes(refused.code)) return refused;
  try {
    const { client } = await store.forBucket(ref.bucket);
    const found = await client.send(
      new HeadObjectCommand({ Bucket: ref.bucket, Key: ref.key, VersionId: ref.version }),
      { abortSignal: signal },
    );
    const isHeld = found.ObjectLockLegalHoldStatus === 'ON';
    const isRetained = (found.ObjectLockRetainUntilDate?.getTime() ?? 0) > Date.now();
    return isHeld || isRetained
      ? new AppError('object_locked', refused.details, { cause: refused })
      : refused;
  } catch {
    // Not knowing better leaves the store's own word.
    return refused;
  }
}

function deleteAction(object: { version?: string }): string {
  return object.version === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
}
