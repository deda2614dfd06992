import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startDigest } from './algorithms';
import { combineCrcs } from './combine';

const digest = (algorithm: Parameters<typeof startDigest>[0], ...pieces: Uint8Array[]): Buffer => {
  const running = startDigest(algorithm);
  for (const piece of pieces) running.update(piece);
  return running.digest();
};

describe('checksums', () => {
  // The check values of the CRC catalogue, for the text 123456789.
  it.each([
    ['CRC32', 'cbf43926'],
    ['CRC32C', 'e3069283'],
    ['CRC64NVME', 'ae8b14860a799888'],
  ] as const)('%s has its check value', (algorithm, expected) => {
    expect(digest(algorithm, Buffer.from('123456789')).toString('hex')).toBe(expected);
    expect(digest(algorithm).toString('hex')).toBe('0'.repeat(expected.length));
  });

  it('agrees with node on the SHAs', () => {
    const data = randomBytes(1000);
    expect(digest('SHA256', data)).toEqual(createHash('sha256').update(data).digest());
    expect(digest('SHA1', data)).toEqual(createHash('sha1').update(data).digest());
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME'] as const)(
    '%s does not depend on how the data is cut, and combines',
    (algorithm) => {
      fc.assert(
        fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 }), (pieces) => {
          const whole = digest(algorithm, Buffer.concat(pieces));
          expect(digest(algorithm, ...pieces)).toEqual(whole);
          const parts = pieces.map((piece) => ({ crc: digest(algorithm, piece), size: piece.length }));
          expect(combineCrcs(algorithm, parts)).toEqual(whole);
        }),
      );
    },
  );
});
