import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { justBefore } from './just-before';

const order = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

test('lies before the key, and after every other that does', () => {
  const keys = [...AWKWARD_KEYS, 'a', 'b', 'ab', 'a/', 'a/z', '\u0000', 'x\ue000', 'x\u{10000}', '!'].filter(
    (key, index, all) => all.indexOf(key) === index,
  );
  for (const key of keys) {
    const start = justBefore(key) ?? '';
    expect(start.isWellFormed()).toBe(true);
    expect(order(start, key)).toBe(-1);
    for (const other of keys) if (order(other, key) < 0) expect(order(other, start)).toBeLessThan(1);
  }
});

test('the beginning is the beginning', () => {
  expect(justBefore('')).toBeUndefined();
});

test('stays within what a key may be', () => {
  expect(Buffer.byteLength(justBefore('k'.repeat(1024)) ?? '')).toBeLessThanOrEqual(1024);
});
