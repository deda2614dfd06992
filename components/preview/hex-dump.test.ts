import { expect, test } from 'vitest';
import { HEX_BYTES, hexDump } from './hex-dump';

test('shows sixteen bytes a row, with what is printable of them', () => {
  const rows = hexDump(new TextEncoder().encode('0123456789abcdef\n<é>'));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    offset: '00000000',
    hex: '30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66',
    ascii: '0123456789abcdef',
  });
  expect(rows[1]).toMatchObject({ offset: '00000010', ascii: '.<..>' });
  expect(rows[1]?.hex).toHaveLength(rows[0]?.hex.length ?? 0);
});

test('is bounded, and empty for nothing', () => {
  expect(hexDump(new Uint8Array(1_000_000))).toHaveLength(HEX_BYTES / 16);
  expect(hexDump(new Uint8Array())).toEqual([]);
});
