import { isArchived } from '@/components/preview/archived';
import { extensionOf } from '@/components/preview/preview-kind';
import type { File } from '@/lib/domain/entry';

/** How a picture of an object is had. */
export type ThumbnailKind = 'image' | 'video';

/** Bytes. An image is read as a whole for its picture; a video only in ranges, whatever its size. */
export const MAX_IMAGE = 8 * 1024 * 1024;

/** What every browser decodes. SVG is not among them: what it takes to draw one is bounded by nothing. */
const IMAGES = new Set('png jpg jpeg jfif gif webp avif'.split(' '));
const VIDEOS = new Set('mp4 m4v webm ogv mov'.split(' '));

/** By the name alone: a listing says no type. Null for what has no picture, or none worth its bytes. */
export function thumbnailKind({
  name,
  size,
  storageClass,
}: Pick<File, 'name' | 'size' | 'storageClass'>): ThumbnailKind | null {
  if (size === 0 || isArchived({ storageClass })) return null;
  const extension = extensionOf(name);
  if (IMAGES.has(extension)) return size <= MAX_IMAGE ? 'image' : null;
  return VIDEOS.has(extension) ? 'video' : null;
}
