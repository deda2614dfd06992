import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CAMERA, exifBlock, withExif, type ExifParts } from '@/e2e/support/exif-jpeg';
import { EXIF_BYTES, readExif } from './exif';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]);
const THUMBNAIL = Uint8Array.from([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);

const parts: ExifParts = {
  main: { ...CAMERA.main, 0x0112: { short: [6] } },
  exif: {
    ...CAMERA.exif,
    0x8827: { short: [400] },
    0x9011: { ascii: '+01:00' },
    0xa002: { long: [6000] },
    0xa003: { short: [4000] },
  },
  gps: { ...CAMERA.gps, 3: { ascii: 'W' } },
  thumbnail: THUMBNAIL,
};

describe.each([true, false])('little endian: %s', (little) => {
  it('reads what a camera writes', () => {
    const exif = readExif(withExif(JPEG, exifBlock({ ...parts, little })));
    expect(exif).toMatchObject({
      camera: 'Canon EOS R6',
      lens: 'RF50mm F1.8 STM',
      taken: '2024-03-12 10:22:33 +01:00',
      exposure: 1 / 250,
      aperture: 2.8,
      iso: 400,
      focalLength: 50,
      focalLength35: undefined,
      orientation: 6,
      width: 6000,
      height: 4000,
      thumbnail: THUMBNAIL,
    });
    expect(exif?.position?.latitude).toBeCloseTo(52.52, 5);
    expect(exif?.position?.longitude).toBeCloseTo(-13.4, 5);
  });
});

it('names the make where the model does not', () => {
  const main = { 0x010f: { ascii: 'SONY ' }, 0x0110: { ascii: 'ILCE-7M4' } };
  expect(readExif(withExif(JPEG, exifBlock({ main })))?.camera).toBe('SONY ILCE-7M4');
});

it('finds it behind other segments, and nothing behind the beginning of the image', () => {
  const segment = [0xff, 0xe0, 0, 4, 9, 9];
  const whole = withExif(JPEG, exifBlock(parts));
  const later = Uint8Array.from([0xff, 0xd8, ...segment, 0xff, ...whole.subarray(2)]);
  expect(readExif(later)?.iso).toBe(400);
  expect(readExif(Uint8Array.from([...JPEG, ...whole.subarray(2)]))).toBeNull();
});

it.each([
  ['nothing', []],
  ['no JPEG', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]],
  ['a segment shorter than its length', [0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xe1, 0, 0]],
  ['EXIF of nothing', [...withExif(JPEG, new Uint8Array())]],
  ['EXIF of no TIFF', [...withExif(JPEG, new Uint8Array(20))]],
])('finds none in %s', (_, bytes) => {
  expect(readExif(Uint8Array.from(bytes))).toBeNull();
});

it('takes what makes no sense for not said', () => {
  const exif = readExif(
    withExif(
      JPEG,
      exifBlock({
        main: { 0x0112: { short: [9] } },
        exif: {
          0x829a: { rational: [[1, 0]] },
          0x829d: { rational: [[0, 0]] },
          0x9003: { ascii: '0000:00:00 00:00:00' },
        },
        gps: { 1: { ascii: 'N' }, 2: { rational: [[99, 1]] }, 3: { ascii: 'E' }, 4: { rational: [[1, 1]] } },
      }),
    ),
  );
  expect(exif).not.toBeNull();
  expect(Object.values(exif ?? {}).filter((value) => value !== undefined)).toEqual([]);
});

it('follows no circle, and no pointer out of the block', () => {
  const main = { 0x8769: { long: [8] }, 0x8825: { long: [0xffffffff] }, 0x0110: { ascii: 'x'.repeat(5000) } };
  const exif = readExif(withExif(JPEG, exifBlock({ main })));
  expect(exif?.camera).toHaveLength(200);
});

it('never throws, whatever has been damaged', () => {
  const whole = withExif(JPEG, exifBlock(parts));
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 });
  fc.assert(
    fc.property(damage, fc.nat(whole.length), (changes, length) => {
      const bytes = whole.slice(0, length);
      for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
      const { thumbnail } = readExif(bytes) ?? {};
      if (thumbnail) expect(thumbnail.length).toBeLessThanOrEqual(length);
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (block) => {
      readExif(withExif(JPEG, Uint8Array.from([0x49, 0x49, 42, 0, ...block])));
    }),
    { numRuns: 3000 },
  );
});

it('reads little of the largest there is', () => {
  // Every entry of every directory says that it holds all of the block.
  const block = new Uint8Array(EXIF_BYTES).fill(0x04);
  block.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const reads = [
    vi.spyOn(DataView.prototype, 'getUint8'),
    vi.spyOn(DataView.prototype, 'getUint16'),
    vi.spyOn(DataView.prototype, 'getUint32'),
  ];
  onTestFinished(() => void vi.restoreAllMocks());
  readExif(withExif(JPEG, block.subarray(0, 65_000)));
  expect(reads.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(20_000);
});
