import { getJson, postJson } from '@/lib/client/fetch';
import type { ListingPage } from '@/lib/domain/entry';
import { pageLength } from '@/lib/domain/loaded-entries';
import type { ObjectKey, Prefix } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import { chunkKeys } from '@/lib/tasks/chunk-keys';
import { landing } from '@/lib/tasks/transfer-legs';
import type { Conflict, TransferRequest } from './transfer';

/** What is at the destination already: every file by its key, every folder by whether anything is under it. @throws AppError */
export async function findConflicts(request: TransferRequest): Promise<Conflict[]> {
  const { connection, to } = request;
  const keys: ObjectKey[] = [];
  const prefixes: Prefix[] = [];
  for (const entry of request.entries) {
    if (entry.kind === 'file') keys.push(landing(request, entry) as ObjectKey);
    else prefixes.push(landing(request, entry) as Prefix);
  }

  const conflicts: Conflict[] = [];
  for (const prefix of prefixes) {
    if (await folderExists({ connection, bucket: to.bucket, prefix })) conflicts.push({ path: prefix });
  }
  for (const chunk of chunkKeys(keys)) {
    const { existing } = await postJson<UploadOutputs['check']>('/api/uploads/check', {
      connection,
      bucket: to.bucket,
      keys: chunk,
    });
    for (const { key, size, modified } of existing) {
      conflicts.push({ path: key as ObjectKey, size, modified });
    }
  }
  return conflicts;
}

/** Whether anything is under a prefix. Its own marker, which a listing leaves out, counts as nothing. @throws AppError */
export async function folderExists(
  location: { connection: string; bucket: string; prefix: Prefix },
  signal?: AbortSignal,
): Promise<boolean> {
  const page = await getJson<ListingPage>('/api/listing', { ...location }, signal);
  return pageLength(page) > 0 || page.next !== null;
}
