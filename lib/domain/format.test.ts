import { describe, expect, it } from 'vitest';
import { formatBytes, formatPercent, formatTime, isolated } from './format';

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
    expect(formatBytes(bytes, 'en')).toBe(text);
  });

  it('has the decimal point of the language', () => {
    expect(formatBytes(4_404_019, 'de')).toBe('4,2 MiB');
    expect(formatBytes(999, 'de')).toBe('999 B');
  });
});

describe('formatPercent', () => {
  it.each([
    [0, 10, '0'],
    [10, 10, '100'],
    [1, 0, '0'],
    [45, 100, '45'],
    [4, 1000, '0.4'],
    [1, 100_000, '<0.1'],
    [99_999, 100_000, '>99.9'],
    [997, 1000, '99.7'],
  ])('%d of %d is %s %%', (part, whole, shown) => {
    expect(formatPercent(part, whole, 'en')).toBe(shown);
    expect(formatPercent(part, whole, 'de')).toBe(shown.replace('.', ','));
  });
});

describe('formatTime', () => {
  it('is in the given zone', () => {
    expect(formatTime('2024-03-12T06:41:07.000Z', 'UTC', 'en')).toBe('12 Mar 2024, 06:41');
    expect(formatTime('2024-03-12T06:41:07.000Z', 'Asia/Kathmandu', 'en', 'second')).toBe(
      '12 Mar 2024, 12:26:07',
    );
    expect(formatTime('2024-12-31T23:30:00.000Z', 'Europe/Berlin', 'en')).toBe('1 Jan 2025, 00:30');
  });

  it('is written as the language writes it', () => {
    expect(formatTime('2024-03-02T06:41:07.000Z', 'UTC', 'de')).toBe('02.03.2024, 06:41');
    expect(formatTime('2024-03-02T06:41:07.000Z', 'UTC', 'de', 'second')).toBe('02.03.2024, 06:41:07');
  });

  it('is empty for what is no time', () => {
    expect(formatTime('soon', 'UTC', 'en')).toBe('');
  });
});

it('isolates what there is', () => {
  expect(isolated('1.5 KiB')).toBe('\u20681.5 KiB\u2069');
  expect(isolated('')).toBe('');
});
