import { expect, test } from 'vitest';
import { readableTarget } from './error-target';

test('keeps ordinary names as they are', () => {
  expect(readableTarget('photos/2024/日本語 🎉.txt')).toBe('photos/2024/日本語 🎉.txt');
});

test('spells out what could not be seen or would turn the sentence around', () => {
  expect(readableTarget('..%2F“é\n')).toBe('..%2F“é[LF]');
  expect(readableTarget('rtl-\u202Egnp.txt')).toBe('rtl-[RLO]gnp.txt');
  expect(readableTarget('no\u00A0break')).toBe('no[NBSP]break');
});

test('shortens a long key in the middle, so that its extension stays', () => {
  const shown = readableTarget(`${'k'.repeat(1020)}.txt`);
  expect(shown.length).toBeLessThan(130);
  expect(shown).toMatch(/^k+…k+\.txt$/);
});
