import type { ObjectProperties } from '@/lib/domain/entry';

const ARCHIVES = new Set(['GLACIER', 'DEEP_ARCHIVE']);

/**
 * Whether the store would refuse to read it: it lies in an archive class and no restored copy stands ready.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html (x-amz-restore)
 */
export function isArchived({
  storageClass,
  restore,
}: Pick<ObjectProperties, 'storageClass' | 'restore'>): boolean {
  return ARCHIVES.has(storageClass ?? '') && !(restore ?? '').includes('ongoing-request="false"');
}
