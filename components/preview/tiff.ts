/** By tag: a text, or numbers. */
export type IfdValues = ReadonlyMap<number, string | readonly number[]>;

interface Ifd {
  values: IfdValues;
  /** Where the next one begins; undefined where there is none. */
  next: number | undefined;
}

export interface TiffReader {
  /** Where the first directory begins. */
  first: number;
  /** The values of one directory. It follows nothing by itself, so what points in circles leads nowhere. */
  ifd: (offset: number | undefined) => Ifd;
}

/** Entries of one directory that are read at most; cameras write some sixty. */
const MOST_ENTRIES = 500;
const MOST_NUMBERS = 8;
const MOST_CHARACTERS = 200;

/** Bytes of one value, by its type: BYTE, ASCII, SHORT, LONG, RATIONAL, and from 7 on the same with a sign. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8];
const NOTHING: Ifd = { values: new Map(), next: undefined };

/** Reads TIFF directories, as EXIF is kept in (CIPA DC-008). Null where the bytes are none. */
export function tiffReader(bytes: Uint8Array): TiffReader | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  const little = order === 0x4949;
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return null;

  const number = (type: number, at: number): number => {
    switch (type) {
      case 3:
        return view.getUint16(at, little);
      case 4:
        return view.getUint32(at, little);
      case 5:
        return view.getUint32(at, little) / view.getUint32(at + 4, little);
      case 8:
        return view.getInt16(at, little);
      case 9:
        return view.getInt32(at, little);
      case 10:
        return view.getInt32(at, little) / view.getInt32(at + 4, little);
      default:
        return view.getUint8(at);
    }
  };
  const value = (entry: number): string | number[] | undefined => {
    const type = view.getUint16(entry + 2, little);
    const size = SIZES[type] ?? 0;
    const count = view.getUint32(entry + 4, little);
    // Four bytes or fewer stand in place of where they would stand.
    const at = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    if (size === 0 || count === 0 || at + size * count > bytes.length) return undefined;
    if (type === 2) return text(bytes.subarray(at, at + Math.min(count, MOST_CHARACTERS)));
    return Array.from({ length: Math.min(count, MOST_NUMBERS) }, (_, index) =>
      number(type, at + index * size),
    );
  };
  const ifd = (offset: number | undefined): Ifd => {
    if (offset === undefined || !Number.isInteger(offset) || offset < 8 || offset + 2 > bytes.length)
      return NOTHING;
    const count = view.getUint16(offset, little);
    const end = offset + 2 + count * 12;
    const fitting = Math.min(count, MOST_ENTRIES, Math.floor((bytes.length - offset - 2) / 12));
    const values = new Map<number, string | number[]>();
    for (let index = 0; index < fitting; index += 1) {
      const entry = offset + 2 + index * 12;
      const found = value(entry);
      if (found !== undefined) values.set(view.getUint16(entry, little), found);
    }
    return { values, next: end + 4 <= bytes.length ? view.getUint32(end, little) || undefined : undefined };
  };
  return { first: view.getUint32(4, little), ifd };
}

/** ASCII by the standard, UTF-8 by what cameras do. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}
