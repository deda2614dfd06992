import type { Page } from '@playwright/test';
import { chooseToUpload, makeFiles } from './files';
import { openFolder } from './pages';
import { sha256, type TestBucket } from './test-bucket';

/** Three parts, the last one short. */
export const LARGE_BYTES = 40 * 1024 ** 2 + 12_345;
/** For what goes wrong several times before it goes right. */
export const PATIENCE_MS = 60_000;

export async function oneFile(folder: string): Promise<{ path: string; sha256: string }> {
  const { 'large.bin': file } = await makeFiles(folder, { 'large.bin': LARGE_BYTES });
  return { path: file!.path, sha256: sha256(file!.bytes) };
}

export async function send(page: Page, bucket: TestBucket, path: string): Promise<void> {
  await openFolder(page, bucket);
  await chooseToUpload(page, 'Upload files', path);
}
