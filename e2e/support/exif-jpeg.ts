/** A value as EXIF keeps it: a text, whole numbers, or fractions. */
export type TagValue =
  { ascii: string } | { short: number[] } | { long: number[] } | { rational: [number, number][] };
export type Tags = Record<number, TagValue>;

export interface ExifParts {
  main?: Tags;
  exif?: Tags;
  gps?: Tags;
  thumbnail?: Uint8Array;
  little?: boolean;
}

/** What a camera writes: of the camera itself, and of a photograph in Berlin. */
export const CAMERA = {
  main: { 0x010f: { ascii: 'Canon' }, 0x0110: { ascii: 'Canon EOS R6' } },
  exif: {
    0x829a: { rational: [[1, 250]] },
    0x829d: { rational: [[28, 10]] },
    0x8827: { short: [3200] },
    0x9003: { ascii: '2024:03:12 10:22:33' },
    0x920a: { rational: [[50, 1]] },
    0xa434: { ascii: 'RF50mm F1.8 STM' },
  },
  gps: {
    1: { ascii: 'N' },
    2: {
      rational: [
        [52, 1],
        [31, 1],
        [1200, 100],
      ],
    },
    3: { ascii: 'E' },
    4: {
      rational: [
        [13, 1],
        [24, 1],
        [0, 1],
      ],
    },
  },
} satisfies ExifParts;

/** A TIFF block with the directories a camera writes. */
export function exifBlock({ main = {}, exif, gps, thumbnail, little = true }: ExifParts): Uint8Array {
  const chunks = new Block(little);
  const pointers = { ...(exif && { 0x8769: exif }), ...(gps && { 0x8825: gps }) };
  const placed = Object.entries(pointers).map(
    ([tag, tags]) => [Number(tag), chunks.directory(tags, 0)] as const,
  );
  const small = thumbnail && {
    0x0103: { short: [6] },
    0x0201: { long: [chunks.place(thumbnail)] },
    0x0202: { long: [thumbnail.length] },
  };
  const next = small ? chunks.directory(small, 0) : 0;
  const ends = Object.fromEntries(placed.map(([tag, at]) => [tag, { long: [at] }]));
  return chunks.finish(chunks.directory({ ...main, ...ends }, next));
}

/** The JPEG with the block in it, as its first segment. */
export function withExif(jpeg: Uint8Array, block: Uint8Array): Uint8Array {
  const length = block.length + 8;
  const head = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return Uint8Array.from([...head, ...block, ...jpeg.subarray(2)]);
}

class Block {
  private readonly bytes: number[] = [0, 0, 0, 0, 0, 0, 0, 0];

  constructor(private readonly little: boolean) {}

  place(data: Iterable<number>): number {
    if (this.bytes.length % 2 === 1) this.bytes.push(0);
    const at = this.bytes.length;
    for (const byte of data) this.bytes.push(byte);
    return at;
  }

  directory(tags: Tags, next: number): number {
    const entries = Object.entries(tags).flatMap(([tag, value]) => {
      const { type, count, data } = this.encoded(value);
      const inPlace = data.length <= 4 ? [...data, 0, 0, 0, 0].slice(0, 4) : this.number(this.place(data), 4);
      return [...this.number(Number(tag), 2), ...this.number(type, 2), ...this.number(count, 4), ...inPlace];
    });
    return this.place([...this.number(entries.length / 12, 2), ...entries, ...this.number(next, 4)]);
  }

  finish(first: number): Uint8Array {
    const order = this.little ? 0x49 : 0x4d;
    return Uint8Array.from([
      order,
      order,
      ...this.number(42, 2),
      ...this.number(first, 4),
      ...this.bytes.slice(8),
    ]);
  }

  private encoded(value: TagValue): { type: number; count: number; data: number[] } {
    if ('ascii' in value) {
      const data = [...new TextEncoder().encode(value.ascii), 0];
      return { type: 2, count: data.length, data };
    }
    if ('short' in value) {
      return {
        type: 3,
        count: value.short.length,
        data: value.short.flatMap((each) => this.number(each, 2)),
      };
    }
    if ('long' in value) {
      return { type: 4, count: value.long.length, data: value.long.flatMap((each) => this.number(each, 4)) };
    }
    const data = value.rational.flatMap((each) => each.flatMap((part) => this.number(part, 4)));
    return { type: 5, count: value.rational.length, data };
  }

  private number(value: number, size: number): number[] {
    const bytes = Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 255);
    return this.little ? bytes : bytes.reverse();
  }
}
