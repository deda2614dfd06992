import { describe, expect, it } from 'vitest';
import { BANDWIDTHS, inUnit, parseBandwidth } from './bandwidth';

describe('a limit of bandwidth', () => {
  it.each([
    ['5', 'MB', 5_000_000],
    ['40', 'Mbit', 5_000_000],
    ['0,5', 'MB', 500_000],
    [' 2.5 ', 'MB', 2_500_000],
  ] as const)('reads %s %s', (text, unit, bytes) => expect(parseBandwidth(text, unit)).toBe(bytes));

  it.each(['', '0', '-3', 'fast', '1e9', '0.001', '1 2', '9999999'])('takes %j for no limit', (text) =>
    expect(parseBandwidth(text, 'MB')).toBeNull(),
  );

  it('is the same in both units', () => {
    for (const bytes of BANDWIDTHS) {
      expect(parseBandwidth(String(inUnit(bytes, 'MB')), 'MB')).toBe(bytes);
      expect(parseBandwidth(String(inUnit(bytes, 'Mbit')), 'Mbit')).toBe(bytes);
    }
  });
});
