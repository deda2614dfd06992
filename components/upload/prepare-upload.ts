import { postJson } from '@/lib/client/fetch';
import type { Location } from '@/lib/domain/entry';
import { basename, isObjectKey, type ObjectKey } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import { chunkKeys } from '@/lib/tasks/chunk-keys';
import type { NewUpload } from '@/lib/upload/batch';
import { contentTypeOf } from './content-type';
import { numberedKey } from './numbered-key';
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
}

/** Gives every file its key and asks the bucket which of them are taken. @throws AppError */
export async function prepareUpload(
  files: readonly UploadFile[],
  location: Location,
): Promise<PreparedUpload> {
  const impossible: string[] = [];
  const uploads = new Map<ObjectKey, PlannedUpload>();
  const typeOf = await contentTypeOf();
  for (const { file, path, contentType } of files) {
    const wanted = location.prefix + path;
    if (!isObjectKey(wanted)) {
      impossible.push(path);
      continue;
    }
    let key = wanted;
    // Two chosen files of one name (a search result, say) both arrive: no dialog could tell them apart.
    for (let number = 1; uploads.has(key); number += 1) key = numberedKey(wanted, number);
    uploads.set(key, {
      ...{ key, path, source: file, name: basename(key) },
      contentType: contentType ?? typeOf(path, file),
      modified: file instanceof File ? file.lastModified : null,
    });
  }
  const conflicts: UploadConflict[] = [];
  for (const { key, size, modified } of await findExisting(location, [...uploads.keys()])) {
    const upload = uploads.get(key as ObjectKey);
    if (!upload) continue;
    const here = { size: upload.source.size, modified: upload.modified };
    conflicts.push({ key: upload.key, there: { size, modified }, here });
  }
  return { location, uploads: [...uploads.values()], conflicts, impossible };
}

export async function findExisting(
  { connection, bucket }: Location,
  keys: readonly ObjectKey[],
): Promise<UploadOutputs['check']['existing']> {
  const found: UploadOutputs['check']['existing'] = [];
  for (const chunk of chunkKeys(keys)) {
    const body = { connection, bucket, keys: chunk };
    found.push(...(await postJson<UploadOutputs['check']>('/api/uploads/check', body)).existing);
  }
  return found;
}
