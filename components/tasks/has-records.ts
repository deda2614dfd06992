import { DATABASE } from '@/lib/upload/database';

/** Whether there may be uploads to go on with. Without looking inside: the uploader is loaded only where there are. */
export async function hasRecords(): Promise<boolean> {
  if (!('indexedDB' in window) || !('databases' in indexedDB)) return true;
  const databases = await indexedDB.databases().catch(() => []);
  return databases.some(({ name }) => name === DATABASE);
}
