import { describe, expect, it } from 'vitest';
import { qrCode } from './qr';

describe('qrCode', () => {
  it('draws every dark module and no other', () => {
    const code = qrCode('https://s3.example/b/k?X-Amz-Signature=ab')!;
    const drawn = [...code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    const rows = new Set(drawn.map(([, y]) => y));
    expect(Math.min(...(rows as Set<number>))).toBe(4);
    // The finder patterns: seven dark modules at the start and at the end of the first row.
    const first = drawn.filter(([, y]) => y === 4);
    expect(first[0]).toEqual([4, 4, 7]);
    expect(first.at(-1)).toEqual([code.size - 11, 4, 7]);
  });

  it('takes the long links of temporary credentials, and says when one is too long', () => {
    expect(qrCode('x'.repeat(2500))).not.toBeNull();
    expect(qrCode('x'.repeat(3000))).toBeNull();
  });
});
