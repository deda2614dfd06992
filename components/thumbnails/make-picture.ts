import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { cameraPicture } from './camera-picture';
import { pictureSize } from './picture-size';
import type { ThumbnailKind } from './thumbnail-kind';

/** Milliseconds after which a video that shows no frame is given up. */
const PATIENCE = 15_000;
/** Seconds. The very first frame is black more often than not. */
const FIRST_SIGHT = 1;

/**
 * A small picture of an object, read where previews are read from. Elements read it rather than `fetch`: they need no leave of
 * the bucket's CORS rule, and the picture is only ever drawn.
 */
export async function makePicture(
  address: ObjectAddress,
  kind: ThumbnailKind,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const src = objectHref(address, 'inline');
  switch (kind) {
    case 'image':
      return pictureOfImage(src, signal);
    case 'video':
      return pictureOfVideo(src, signal);
    case 'camera':
      return cameraPicture(address, (thumbnail) => pictureOfBlob(thumbnail, signal), signal);
  }
}

async function pictureOfBlob(blob: Blob, signal: AbortSignal): Promise<ImageBitmap> {
  const src = URL.createObjectURL(blob);
  try {
    return await pictureOfImage(src, signal);
  } finally {
    URL.revokeObjectURL(src);
  }
}

async function pictureOfImage(src: string, signal: AbortSignal): Promise<ImageBitmap> {
  const image = new Image();
  image.referrerPolicy = 'no-referrer';
  try {
    await heard(image, 'load', signal, () => (image.src = src));
    return await shrunk(image, image.naturalWidth, image.naturalHeight, () => image.decode());
  } finally {
    image.removeAttribute('src');
  }
}

async function pictureOfVideo(src: string, signal: AbortSignal): Promise<ImageBitmap> {
  const video = document.createElement('video');
  const patient = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  video.muted = true;
  video.playsInline = true;
  video.preload = 'metadata';
  try {
    await heard(video, 'loadedmetadata', patient, () => (video.src = src));
    const { duration } = video;
    const at = Number.isFinite(duration) ? Math.min(FIRST_SIGHT, duration / 2) : FIRST_SIGHT;
    await heard(video, 'seeked', patient, () => (video.currentTime = at));
    return await shrunk(video, video.videoWidth, video.videoHeight);
  } finally {
    // Ends what it is still reading.
    video.removeAttribute('src');
    video.load();
  }
}

async function shrunk(
  source: HTMLImageElement | HTMLVideoElement,
  width: number,
  height: number,
  decode?: () => Promise<void>,
): Promise<ImageBitmap> {
  const size = pictureSize(width, height);
  if (size === null) throw new Error(`${width} × ${height} pixels are not decoded for a picture`);
  await decode?.();
  return createImageBitmap(source, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'medium',
  });
}

function heard(target: HTMLElement, event: string, signal: AbortSignal, begin: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`${target.localName} failed before “${event}”`));
    target.addEventListener(event, () => resolve(), { once: true });
    target.addEventListener('error', fail, { once: true });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (signal.aborted) reject(signal.reason as Error);
    else begin();
  });
}
