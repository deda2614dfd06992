import { EXIF_BYTES, readExif, type Exif } from '@/components/preview/exif';
import { readRange } from '@/lib/client/object-ranges';
import type { ObjectAddress } from '@/lib/domain/location';
import { upright, withoutBars } from './orientation';

/** The small picture that a camera has put before a JPEG, upright. Reads nothing else of it. @throws where there is none */
export async function cameraPicture(
  address: ObjectAddress,
  decode: (thumbnail: Blob) => Promise<ImageBitmap>,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const { bytes } = await readRange(address, { start: 0, end: EXIF_BYTES }, signal);
  const exif = readExif(bytes);
  if (!exif?.thumbnail) throw new Error('there is no small picture in it');
  const small = await decode(new Blob([Uint8Array.from(exif.thumbnail)], { type: 'image/jpeg' }));
  try {
    return drawUpright(small, exif);
  } finally {
    small.close();
  }
}

function drawUpright(small: ImageBitmap, { orientation = 1, width, height }: Exif): ImageBitmap {
  const ratio = width === undefined || height === undefined ? undefined : width / height;
  const part = withoutBars(small.width, small.height, ratio);
  const drawn = upright(orientation, part.width, part.height);
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is nothing to draw on');
  context.setTransform(...drawn.transform);
  context.drawImage(small, part.x, part.y, part.width, part.height, 0, 0, part.width, part.height);
  return canvas.transferToImageBitmap();
}
