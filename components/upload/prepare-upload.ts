import { postJson } from '@/lib/client/fetch';
import type { Location } from '@/lib/domain/entry';
import { basename, hasDotSegment, isObjectKey, type ObjectKey } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import { chunkKeys } from '@/lib/tasks/chunk-keys';
import type { NewUpload } from '@/lib/upload/item';
import { contentTypeOf } from './content-type';
import { numberedKey } from '@/lib/domain/numbered-key';
import type { UploadFile } from './upload-file';

/** A file with the key it is meant for. */
export interface PlannedUpload extends NewUpload {
  /** Relative to the destination. */
  path: string;
}

export interface UploadConflict {
  key: ObjectKey;
  /** What is there now. `modified` is ISO 8601. */
  there: { size: number; modified: string };
  /** What would be uploaded. `modified` in epoch milliseconds. */
  here: { size: number; modified: number | null };
}

export interface PreparedUpload {
  location: Location;
  uploads: PlannedUpload[];
  conflicts: UploadConflict[];
  /** Paths that make no key. */
  impossible: string[];
  /** Paths whose dots a browser would resolve on its way to the store, and write to another key. */
  unaddressable: string[];
}

interface Existing {
  size: number;
  /** ISO 8601. */
  modified: string;
}

/** What this tab is still uploading into the bucket: as good as there, though no listing shows it yet. */
export type FindPending = () => ReadonlyMap<ObjectKey, Existing>;
const NOTHING_PENDING: FindPending = () => new Map();

/** Gives every file its key and finds out which of them are taken. @throws AppError */
export async function prepareUpload(
  files: readonly UploadFile[],
  location: Location,
  pending: FindPending = NOTHING_PENDING,
): Promise<PreparedUpload> {
  const impossible: string[] = [];
  const unaddressable: string[] = [];
  const uploads = new Map<ObjectKey, PlannedUpload>();
  const typeOf = await contentTypeOf();
  for (const { file, path, contentType } of files) {
    const wanted = location.prefix + path;
    if (!isObjectKey(wanted)) {
      impossible.push(path);
      continue;
    }
    if (hasDotSegment(wanted)) {
      unaddressable.push(path);
      continue;
    }
    // Two chosen files of one name (a search result, say) both arrive: no dialog could tell them apart.
    let key: ObjectKey | null = wanted;
    for (let number = 1; key !== null && uploads.has(key); number += 1) key = numberedKey(wanted, number);
    if (key === null) {
      impossible.push(path);
      continue;
    }
    uploads.set(key, {
      ...{ key, path, source: file, name: basename(key) },
      contentType: contentType ?? typeOf(path, file),
      modified: file instanceof File ? file.lastModified : null,
      ifTaken: 'replace',
    });
  }
  const conflicts: UploadConflict[] = [];
  for (const [key, there] of await findTaken(location, [...uploads.keys()], pending)) {
    const upload = uploads.get(key);
    if (!upload) continue;
    conflicts.push({ key, there, here: { size: upload.source.size, modified: upload.modified } });
  }
  return { location, uploads: [...uploads.values()], conflicts, impossible, unaddressable };
}

/** Which of the keys are in the bucket, or on their way there. @throws AppError */
export async function findTaken(
  { connection, bucket }: Location,
  keys: readonly ObjectKey[],
  pending: FindPending = NOTHING_PENDING,
): Promise<Map<ObjectKey, Existing>> {
  const taken = new Map<ObjectKey, Existing>();
  for (const chunk of chunkKeys(keys)) {
    const body = { connection, bucket, keys: chunk };
    const { existing } = await postJson<UploadOutputs['check']>('/api/uploads/check', body);
    for (const { key, size, modified } of existing) taken.set(key as ObjectKey, { size, modified });
  }
  const underWay = pending();
  for (const key of keys) {
    const upload = underWay.get(key);
    if (upload) taken.set(key, upload);
  }
  return taken;
}
