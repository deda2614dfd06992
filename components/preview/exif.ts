import { tiffReader, type IfdValues } from './tiff';

/** What a camera has written into a JPEG. What makes no sense counts as not said. */
export interface Exif {
  camera?: string;
  lens?: string;
  /** `2024-03-12 10:22:33`, by the camera's clock; with its offset from UTC where it says one. */
  taken?: string;
  /** Seconds. */
  exposure?: number;
  aperture?: number;
  iso?: number;
  /** Millimetres. */
  focalLength?: number;
  /** The same field of view on 35 mm film. */
  focalLength35?: number;
  /** Degrees, north and east positive. */
  position?: { latitude: number; longitude: number };
  /** How to turn and mirror it: 1 to 8, see `orientation.ts`. */
  orientation?: number;
  /** Pixels, before it is turned. */
  width?: number;
  height?: number;
  /** A small JPEG of it. */
  thumbnail?: Uint8Array;
}

const TAG = {
  ...{ make: 0x010f, model: 0x0110, orientation: 0x0112, exifIfd: 0x8769, gpsIfd: 0x8825 },
  ...{ thumbnailOffset: 0x0201, thumbnailLength: 0x0202 },
  ...{ exposure: 0x829a, aperture: 0x829d, iso: 0x8827, taken: 0x9003, offset: 0x9011 },
  ...{ focalLength: 0x920a, width: 0xa002, height: 0xa003, focalLength35: 0xa405, lens: 0xa434 },
  ...{ latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 },
} as const;

/** How much of a JPEG is read for what its camera says: it stands before the image. */
export const EXIF_BYTES = 128 * 1024;

/** @param bytes the beginning of a JPEG. Null where it has none, or is none. Never throws, and reads every byte a few times at most. */
export function readExif(bytes: Uint8Array): Exif | null {
  const block = exifBlock(bytes);
  const tiff = block && tiffReader(block);
  if (!tiff) return null;
  const main = tiff.ifd(tiff.first);
  const exif = tiff.ifd(numberOf(main.values, TAG.exifIfd));
  const gps = tiff.ifd(numberOf(main.values, TAG.gpsIfd));
  const small = tiff.ifd(main.next);
  return {
    camera: cameraOf(main.values),
    lens: textOf(exif.values, TAG.lens),
    taken: takenAt(textOf(exif.values, TAG.taken), textOf(exif.values, TAG.offset)),
    exposure: positive(exif.values, TAG.exposure),
    aperture: positive(exif.values, TAG.aperture),
    iso: positive(exif.values, TAG.iso),
    focalLength: positive(exif.values, TAG.focalLength),
    focalLength35: positive(exif.values, TAG.focalLength35),
    position: positionOf(gps.values),
    orientation: within(numberOf(main.values, TAG.orientation), 1, 8),
    width: positive(exif.values, TAG.width),
    height: positive(exif.values, TAG.height),
    thumbnail: thumbnailOf(block, small.values),
  };
}

const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** The segments of a JPEG up to its image, by their marks: the first that begins as EXIF does. */
function exifBlock(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      // Filling.
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    // The image begins, or ends; nothing is shorter than its own length.
    if (mark === 0xda || mark === 0xd9 || length < 2) return null;
    const isExif = mark === 0xe1 && EXIF_MARK.every((byte, index) => bytes[at + 4 + index] === byte);
    if (isExif) return bytes.subarray(at + 10, at + 2 + length);
    at += 2 + length;
  }
  return null;
}

function textOf(values: IfdValues, tag: number): string | undefined {
  const value = values.get(tag);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(values: IfdValues, tag: number): number | undefined {
  const value = values.get(tag);
  return typeof value === 'object' ? value[0] : undefined;
}

function positive(values: IfdValues, tag: number): number | undefined {
  const value = numberOf(values, tag);
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

/** Most models begin with their make. */
function cameraOf(values: IfdValues): string | undefined {
  const make = textOf(values, TAG.make);
  const model = textOf(values, TAG.model);
  if (make === undefined || model === undefined) return model ?? make;
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
}

function takenAt(text = '', offset = ''): string | undefined {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || time === undefined) return undefined;
  const local = `${year}-${month}-${day}T${time}`;
  // Also what has the right digits and is no day, as of a clock that was never set.
  if (Number.isNaN(Date.parse(`${local}Z`))) return undefined;
  return local.replace('T', ' ') + (/^[+-]\d\d:\d\d$/.test(offset) ? ` ${offset}` : '');
}

function positionOf(values: IfdValues): Exif['position'] {
  const latitude = degrees(values, TAG.latitude, TAG.latitudeRef, 'S', 90);
  const longitude = degrees(values, TAG.longitude, TAG.longitudeRef, 'W', 180);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function degrees(values: IfdValues, tag: number, refTag: number, negative: string, most: number) {
  const value = values.get(tag);
  const ref = textOf(values, refTag);
  if (typeof value !== 'object' || ref === undefined) return undefined;
  const [whole = NaN, minutes = 0, seconds = 0] = value;
  const amount = within(whole + minutes / 60 + seconds / 3600, 0, most);
  return amount === undefined ? undefined : ref === negative ? -amount : amount;
}

function thumbnailOf(block: Uint8Array, values: IfdValues): Uint8Array | undefined {
  const offset = numberOf(values, TAG.thumbnailOffset) ?? 0;
  const length = numberOf(values, TAG.thumbnailLength) ?? 0;
  const image = block.subarray(offset, offset + length);
  const isWhole = offset > 0 && length > 4 && image.length === length;
  return isWhole && image[0] === 0xff && image[1] === 0xd8 ? image : undefined;
}
