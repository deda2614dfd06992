import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import {
  ancestorsAndSelf,
  basename,
  hasDotSegment,
  isBucketName,
  isObjectKey,
  isPrefix,
  isWithin,
  join,
  joinPrefix,
  objectKey,
  parentOf,
  prefix,
  rebase,
  ROOT,
} from './names';

/** Any key, with many slashes in it. */
const anyKey = fc
  .array(
    fc.oneof(
      fc.constantFrom('/', '//', '.', '..', ' ', '%2F', '+'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
  .filter(isObjectKey);
const anyPrefix = fc.oneof(fc.constant(ROOT), anyKey.map((key) => `${key}/`).filter(isPrefix));

test('awkward keys are keys', () => {
  for (const key of AWKWARD_KEYS) expect(objectKey(key)).toBe(key);
});

test('a key is its parent and its name', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const slash = key.endsWith('/') ? '/' : '';
      expect(parentOf(key) + basename(key) + slash).toBe(key);
      if (slash === '') expect(join(parentOf(key), basename(key))).toBe(key);
      expect(isPrefix(parentOf(key))).toBe(true);
      expect(isWithin(key, parentOf(key))).toBe(true);
    }),
  );
});

test('a prefix is its parent and its name', () => {
  fc.assert(
    fc.property(anyPrefix, (path) => {
      fc.pre(path !== '');
      expect(joinPrefix(parentOf(path), basename(path))).toBe(path);
      expect(parentOf(path).length).toBeLessThan(path.length);
    }),
  );
});

test('ancestors are the parents, one by one', () => {
  fc.assert(
    fc.property(anyPrefix, (path) => {
      const expected = [];
      for (let at = path; at !== ROOT; at = parentOf(at)) expected.unshift(at);
      expect(ancestorsAndSelf(path)).toEqual(expected);
    }),
  );
});

test('rebasing there and back is nothing', () => {
  fc.assert(
    fc.property(anyPrefix, anyPrefix, anyKey, (from, to, rest) => {
      fc.pre(isObjectKey(from + rest) && isObjectKey(to + rest));
      const key = objectKey(from + rest);
      expect(rebase(rebase(key, from, to), to, from)).toBe(key);
    }),
  );
  expect(() => rebase(objectKey('photos-2019/a'), prefix('photos/'), ROOT)).toThrow(RangeError);
});

describe('names that are none', () => {
  test('keys are 1 to 1024 bytes of well-formed text', () => {
    expect(isObjectKey('')).toBe(false);
    expect(isObjectKey('é'.repeat(512))).toBe(true);
    expect(isObjectKey(`${'é'.repeat(512)}a`)).toBe(false);
    expect(isObjectKey('lone \uD800 surrogate')).toBe(false);
    expect(() => objectKey('')).toThrow(RangeError);
    expect(() => join(prefix(`${'a'.repeat(1020)}/`), 'long.txt')).toThrow(RangeError);
  });

  test('prefixes end with a slash', () => {
    expect(['', 'a/', '/', '//'].map(isPrefix)).toEqual([true, true, true, true]);
    expect(['a', 'photos'].map(isPrefix)).toEqual([false, false]);
    expect(() => prefix('photos')).toThrow(RangeError);
  });

  test('buckets that would vanish from a URL, or leave it', () => {
    expect(['Old_Bucket.Name', 'a'].map(isBucketName)).toEqual([true, true]);
    expect(['', '.', '..', 'a/b', 'a b', 'ü'].map(isBucketName)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

test('dot segments are whole segments', () => {
  expect(['.', '..', 'a/./b', 'a/..', '../a'].map((key) => hasDotSegment(objectKey(key)))).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  expect(['a.b', '...', 'a/.b', '..%2F'].map((key) => hasDotSegment(objectKey(key)))).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
