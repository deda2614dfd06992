import { describe, expect, it } from 'vitest';
import { keyAdvice } from './key-advice';

describe('keyAdvice', () => {
  it.each(['', 'a', 'a/', 'photos/2024/', 'with space.txt', '日本語/🎉.txt', '..hidden', 'a.b/.c'])(
    'has nothing to say about %j',
    (path) => expect(keyAdvice(path)).toBeNull(),
  );

  it.each([
    ['/a', 'leading-slash'],
    ['/', 'leading-slash'],
    ['a//b', 'empty-segment'],
    ['a//', 'empty-segment'],
    ['a/../b', 'dot-segment'],
    ['./', 'dot-segment'],
    ['a\tb', 'invisible'],
    ['a\u202Eb', 'invisible'],
    [' a', 'outer-space'],
    ['a /b', 'outer-space'],
    ['a\\b', 'backslash'],
  ] as const)('warns of %j: %s', (path, advice) => expect(keyAdvice(path)).toBe(advice));
});
