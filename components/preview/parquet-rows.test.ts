import { expect, test } from 'vitest';
import { PARQUET_SAMPLE } from '@/e2e/support/parquet-sample';
import { ListTooLong, type ByteSource } from './byte-source';
import { cellText, readParquet } from './parquet-rows';

const sourceOf = (bytes: Uint8Array, size = bytes.length): ByteSource => ({
  size,
  // What is asked for stands at the end of an object of any size.
  read: (start, length) =>
    Promise.resolve(bytes.slice(start - (size - bytes.length), start - (size - bytes.length) + length)),
});
const sample = new Uint8Array(PARQUET_SAMPLE);

test('reads columns and rows', async () => {
  const file = await readParquet(sourceOf(sample), { asked: false });
  expect(file.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'a BYTE_ARRAY (UTF8)',
    'b INT32',
    'c DOUBLE',
    'd BOOLEAN',
    expect.stringMatching(/^e \{/),
  ]);
  expect(file.rowCount).toBe(5);
  expect(file.rows?.[0]).toEqual(['abc', '1', '2', 'true', '[1,2,3]']);
});

test('a description of absurd length is not read', async () => {
  const bytes = sample.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 8, 2_000_000_000, true);
  await expect(readParquet(sourceOf(bytes, 5_000_000_000), { asked: false })).rejects.toThrow(ListTooLong);
});

test('what is no Parquet file fails', async () => {
  const text = new TextEncoder().encode('no parquet '.repeat(100));
  await expect(readParquet(sourceOf(text), { asked: false })).rejects.toThrow();
});

test('cells are short texts, whatever they hold', () => {
  expect(cellText(12345678901234567890n)).toBe('12345678901234567890');
  expect(cellText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  expect(cellText({ a: 1n })).toBe('{"a":"1"}');
  expect(cellText(Uint8Array.of(1, 255))).toBe('01 ff');
  expect(cellText(null)).toBe('');
  expect(cellText('x'.repeat(1000))).toHaveLength(500);
});
