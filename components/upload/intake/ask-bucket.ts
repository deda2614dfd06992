import { askAgain } from '@/components/upload/ask-again';
import { askUploads } from '@/components/upload/upload-server';
import type { ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload } from '@/lib/domain/schemas';
import { chunkKeys } from '@/lib/tasks/chunk-keys';
import type { UploadTarget } from '@/lib/upload/ports';
import type { Existing } from './claims';

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
    const { existing } = await askAgain(
      () => askUploads('check', { connection, bucket, keys: chunk }, signal),
      signal,
    );
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
    const { uploads } = await askAgain(
      () => askUploads('unfinished', { connection, bucket, keys: some }, signal),
      signal,
    );
    for (const upload of uploads) found.push(upload);
  }
  return found;
}
