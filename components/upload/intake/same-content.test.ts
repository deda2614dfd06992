import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { isSameContent, likelyPartSizes } from './same-content';

const MIB = 1024 ** 2;
const hex = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
const md5 = async (blob: Blob) => hex(new Uint8Array(await blob.arrayBuffer()));

function multipartEtag(bytes: Uint8Array, partSize: number): string {
  const sums: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += partSize) {
    sums.push(
      createHash('md5')
        .update(bytes.subarray(at, at + partSize))
        .digest(),
    );
  }
  return `${hex(Buffer.concat(sums))}-${sums.length}`;
}

describe('isSameContent', () => {
  it('compares the MD5 of a single PUT, quoted or not', async () => {
    const etag = hex(Buffer.from('same'));
    expect(await isSameContent(new Blob(['same']), { size: 4, etag }, md5)).toBe(true);
    expect(await isSameContent(new Blob(['same']), { size: 4, etag: `"${etag.toUpperCase()}"` }, md5)).toBe(
      true,
    );
    expect(await isSameContent(new Blob(['else']), { size: 4, etag }, md5)).toBe(false);
  });

  it('reads nothing of a file whose size differs', async () => {
    const reading = vi.fn(md5);
    expect(
      await isSameContent(new Blob(['longer']), { size: 4, etag: hex(Buffer.from('same')) }, reading),
    ).toBe(false);
    expect(reading).not.toHaveBeenCalled();
  });

  it.each([5, 8, 16])('compares an upload in parts of %i MiB', async (mib) => {
    const bytes = randomBytes(33 * MIB + 17);
    const there = { size: bytes.length, etag: multipartEtag(bytes, mib * MIB) };
    expect(await isSameContent(new Blob([bytes]), there, md5)).toBe(true);
    bytes.writeUInt8(bytes.readUInt8(20 * MIB) ^ 1, 20 * MIB);
    expect(await isSameContent(new Blob([bytes]), there, md5)).toBe(false);
  });

  it.each([undefined, '', 'opaque', 'f'.repeat(31)])(
    'takes a file for different where the ETag is %s',
    async (etag) => {
      expect(await isSameContent(new Blob(['same']), { size: 4, etag }, md5)).toBe(false);
    },
  );

  it('takes a file for different where no sum can be computed', async () => {
    expect(await isSameContent(new Blob(['same']), { size: 4, etag: hex(Buffer.from('same')) }, null)).toBe(
      false,
    );
  });
});

describe('likelyPartSizes', () => {
  it('are those that make so many parts, and few', () => {
    expect(likelyPartSizes(100 * MIB, 13)).toEqual([8 * MIB]);
    expect(likelyPartSizes(100 * MIB, 7)).toEqual([16 * MIB, 15 * MIB]);
    expect(likelyPartSizes(20 * MIB, 1)).toHaveLength(3);
    expect(likelyPartSizes(100 * MIB, 99)).toEqual([]);
    expect(likelyPartSizes(0, 1)).toEqual([]);
  });
});
