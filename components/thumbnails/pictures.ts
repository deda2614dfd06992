import type { File, Location } from '@/lib/domain/entry';
import { createLanes } from './lanes';
import { makePicture } from './make-picture';
import { Recent } from './recent';
import type { ThumbnailKind } from './thumbnail-kind';

/** Of 360 × 220 pixels at most: some 40 MB. Null for what turned out to have none. */
const pictures = new Recent<ImageBitmap | null>(128, (picture) => picture?.close());

/** Four objects are read at once, among them one video. */
const images = createLanes(3);
const lanes = { image: images, camera: images, video: createLanes(1) };

/** A picture belongs to one state of an object. */
export function pictureName({ connection, bucket }: Location, { key, size, modified }: File): string {
  return JSON.stringify([connection, bucket, key, size, modified]);
}

/** Undefined where it has not been made, or not kept. */
export function keptPicture(name: string): ImageBitmap | null | undefined {
  return pictures.get(name);
}

/** Null where there is none to be had: broken, refused and foreign files are shown by their icon, as they would be anyway. */
export async function loadPicture(
  location: Location,
  file: File,
  kind: ThumbnailKind,
  signal: AbortSignal,
): Promise<ImageBitmap | null> {
  const { connection, bucket } = location;
  const address = { connection, bucket, key: file.key };
  const picture = await lanes[kind](() => makePicture(address, kind, signal), signal).catch(() => null);
  if (picture !== null || !signal.aborted) pictures.set(pictureName(location, file), picture);
  return picture;
}
