import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import type { Store } from './client';
import { deleteKeys, type DeleteFailure } from './delete-keys';
import { affectedBy } from './step';
import { bucketVersioning } from './versioning';
import { listVersionsAfter, type ListedVersion } from './versions-listing';

/** Whether old versions lie under the current ones: also where versioning is suspended by now. */
export async function isVersioned(store: Store, bucket: BucketName, signal?: AbortSignal): Promise<boolean> {
  const versioning = await bucketVersioning(store, bucket, signal);
  // Where that is not known, there is only what a listing shows.
  return versioning === 'enabled' || versioning === 'suspended';
}

const cursorSchema = z.object({ key: z.string().optional(), version: z.string().optional() });
type Cursor = z.infer<typeof cursorSchema>;

/** Deletes a page of versions and delete markers for good. */
export async function emptyVersionsBite(
  store: Store,
  bucket: BucketName,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Step> {
  const from = parseCursor(cursor);
  const page = await listVersionsAfter(store, { bucket, prefix: '', ...from, signal });
  const failed = await deleteKeys(store, bucket, page.versions, signal);
  // A page of nothing that promises more has only its own mark to go on from.
  const next = page.versions.length === 0 ? page.next : continueFrom(page.versions, failed, from);
  return {
    cursor: page.next === null ? null : JSON.stringify(next),
    done: page.versions.length - failed.length,
    bytes: page.versions.reduce((sum, version) => sum + version.size, 0),
    skipped: 0,
    failed: failed.map(({ key, error }) => ({ key, error })),
    affected: affectedBy(page.versions.map(({ key }) => key)),
  };
}

/**
 * Where the next page begins. A version just deleted is no mark stores can find again, so it is one that refused, if the
 * page ended with such; else the last key whose versions are all gone; else, a page of one key's versions, the same place:
 * they are gone from it.
 */
export function continueFrom(
  page: readonly ListedVersion[],
  failed: readonly DeleteFailure[],
  from: Cursor,
): Cursor {
  const last = page.at(-1)?.key;
  const refused = new Set(failed.filter(({ key }) => key === last).map(({ version }) => version));
  const survivor = page.findLast(({ key, version }) => key === last && refused.has(version));
  if (survivor !== undefined) return { key: survivor.key, version: survivor.version };
  const before = page.findLast(({ key }) => key !== last);
  return before === undefined ? from : { key: before.key };
}

function parseCursor(cursor: string | null): Cursor {
  if (cursor === null) return {};
  try {
    return cursorSchema.parse(JSON.parse(cursor));
  } catch (error) {
    throw new AppError('invalid_input', { field: 'cursor' }, { cause: error });
  }
}
