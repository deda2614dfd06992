import pLimit from 'p-limit';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Target } from '@/lib/domain/steps';
import type { Store } from './client';
import { headSummary } from './head';
import { listAfter } from './listing';
import type { TransferCursor } from './transfer-cursor';

export interface Source {
  key: ObjectKey;
  /** Absent when there is no such object. */
  found?: { size: number; etag?: string; storageClass?: string };
  /** Where to go on once this one is handled; null when it was the last. */
  next: TransferCursor | null;
}

/** Few enough that a bite of small objects ends within a step's time. */
const PER_BITE = 200;
const PARALLEL = 8;

/** The next objects to copy. */
export async function nextSources(
  store: Store,
  from: { bucket: BucketName; target: Target; signal?: AbortSignal },
  cursor: TransferCursor,
): Promise<Source[]> {
  const { bucket, target, signal } = from;
  if (target.kind === 'keys') {
    const start = cursor.at ?? 0;
    const limit = pLimit(PARALLEL);
    return Promise.all(
      target.keys.slice(start, start + PER_BITE).map((key, index) =>
        limit(async (): Promise<Source> => {
          const at = start + index + 1;
          const found = await headSummary(store, { bucket, key, version: target.version }, signal);
          return { key, found: found ?? undefined, next: at < target.keys.length ? { at } : null };
        }),
      ),
    );
  }
  const page = await listAfter(store, {
    bucket,
    prefix: target.prefix,
    startAfter: cursor.after,
    limit: PER_BITE,
    signal,
  });
  return page.files.map((file, index): Source => {
    const isLast = index === page.files.length - 1 && page.next === null;
    return { key: file.key, found: file, next: isLast ? null : { after: file.key } };
  });
}
