import pLimit from 'p-limit';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import type { Store } from './client';
import { deleteKeys, type Deletable } from './delete-keys';
import { affectedBy, keysAt, takeStep } from './step';
import { listVersions } from './versions';

export interface RestoreStepInput {
  bucket: BucketName;
  keys: readonly ObjectKey[];
  /** The number of keys handled. */
  cursor: string | null;
  signal?: AbortSignal;
}

const BATCH = 64;
const PARALLEL = 16;

/**
 * One step of bringing back what was deleted where versions are kept: the delete markers above the newest version are taken
 * away, and never a version. Keys that have an object, or no version under their markers, are skipped. A deletion whose
 * answer was lost may have been made twice, so all the markers on top go, not one.
 * @throws AppError `access_denied` where versions may not be listed; like `deleteStep`
 */
export function restoreStep(store: Store, input: RestoreStepInput, milliseconds?: number): Promise<Step> {
  return takeStep(input.cursor, (at) => restoreSome(store, input, at), milliseconds);
}

async function restoreSome(
  store: Store,
  { bucket, keys, signal }: RestoreStepInput,
  cursor: string | null,
): Promise<Step> {
  const { batch, next } = keysAt(keys, cursor, BATCH);
  const limit = pLimit(PARALLEL);
  const found = await Promise.all(
    batch.map((key) => limit(() => markersAbove(store, { bucket, key, signal }))),
  );
  const markers = found.flat();
  const failed = await deleteKeys(store, bucket, markers, signal);
  const deleted = new Set(markers.map(({ key }) => key));
  const refused = new Set<string>(failed.map(({ key }) => key));
  return {
    cursor: next,
    done: deleted.size - refused.size,
    bytes: 0,
    skipped: batch.length - deleted.size,
    failed: failed
      .filter(({ key }, index) => failed.findIndex((other) => other.key === key) === index)
      .map(({ key, error }) => ({ key, error })),
    affected: affectedBy(deleted),
  };
}

/** Those that hide the newest version of a key; none where nothing is hidden. */
async function markersAbove(
  store: Store,
  ref: { bucket: BucketName; key: ObjectKey; signal?: AbortSignal },
): Promise<Deletable[]> {
  const { versions } = await listVersions(store, ref);
  const newest = versions.findIndex(({ kind }) => kind === 'version');
  return versions.slice(0, Math.max(0, newest)).map(({ version }) => ({ key: ref.key, version }));
}
