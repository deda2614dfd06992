import { describe, expect, it } from 'vitest';
import { formatBytes, formatTime } from './format';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1024, '1.0 KiB'],
    [4_404_019, '4.2 MiB'],
    [412 * 1024 ** 2, '412 MiB'],
    [1024 ** 2 - 1, '1.0 MiB'],
    [1024 ** 3 * 1.44, '1.4 GiB'],
    [5 * 1024 ** 4, '5.0 TiB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatTime', () => {
  it('is in the given zone', () => {
    expect(formatTime('2024-03-12T06:41:07.000Z', 'UTC')).toBe('12 Mar 2024, 06:41');
    expect(formatTime('2024-03-12T06:41:07.000Z', 'Asia/Kathmandu', 'second')).toBe('12 Mar 2024, 12:26:07');
    expect(formatTime('2024-12-31T23:30:00.000Z', 'Europe/Berlin')).toBe('1 Jan 2025, 00:30');
  });

  it('is empty for what is no time', () => {
    expect(formatTime('soon', 'UTC')).toBe('');
  });
});
