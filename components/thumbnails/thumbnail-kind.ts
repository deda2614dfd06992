import { isArchived } from '@/components/preview/archived';
import { extensionOf, isJpeg, previewKindOf } from '@/components/preview/preview-kind';
import type { File } from '@/lib/domain/entry';

/** How a picture of an object is had. `camera`: the small one that cameras put into large JPEGs. */
export type ThumbnailKind = 'image' | 'video' | 'camera';

/** Bytes. An image is read as a whole for its picture; a video only in ranges, whatever its size. */
export const MAX_IMAGE = 8 * 1024 * 1024;

/** By the name alone: a listing says no type. Null for what has no picture, or none worth its bytes. */
export function thumbnailKind({
  name,
  size,
  storageClass,
}: Pick<File, 'name' | 'size' | 'storageClass'>): ThumbnailKind | null {
  if (size === 0 || isArchived({ storageClass })) return null;
  const kind = previewKindOf(name);
  if (kind === 'video') return 'video';
  // What it takes to draw an SVG is bounded by nothing.
  if (kind !== 'image' || extensionOf(name) === 'svg') return null;
  if (size <= MAX_IMAGE) return 'image';
  return isJpeg(name) ? 'camera' : null;
}
