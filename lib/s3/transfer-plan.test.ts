import { describe, expect, test } from 'vitest';
import { objectKey, prefix, type BucketName } from '@/lib/domain/names';
import { checkTransfer, destinations, type TransferPlan } from './transfer-plan';

const bucket = 'bucket' as BucketName;
const other = 'other' as BucketName;

function folder(from: string, to: string, more: Partial<TransferPlan> = {}): TransferPlan {
  return {
    bucket,
    target: { kind: 'prefix', prefix: prefix(from) },
    to: { bucket, prefix: prefix(to) },
    move: false,
    ...more,
  };
}

function keys(names: string[], to: string, key?: string): TransferPlan {
  const target = { kind: 'keys' as const, keys: names.map(objectKey) };
  return { ...folder('', to), target, to: { bucket, prefix: prefix(to), key: key as never } };
}

describe('refused', () => {
  test.each<[string, TransferPlan, string]>([
    ['a folder onto itself', folder('a/', 'a/'), 'conflict'],
    ['a folder into its own subtree', folder('a/', 'a/b/'), 'conflict'],
    ['the whole bucket into a folder of its own', folder('', 'backup/'), 'conflict'],
    ['a key onto itself', keys(['a/x'], 'a/'), 'conflict'],
    ['a key renamed to its own name', keys(['a/x'], 'a/', 'a/x'), 'conflict'],
    ['two keys onto one', keys(['a', 'b'], 'z/', 'z/one'), 'invalid_input'],
    [
      'the whole bucket moved',
      folder('', '', { move: true, to: { bucket: other, prefix: prefix('') } }),
      'invalid_input',
    ],
  ])('%s', (_, plan, code) => {
    expect(() => checkTransfer(plan)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('allowed', () => {
  test.each<[string, TransferPlan]>([
    ['a folder beside one of a longer name', folder('photos/', 'photos-2019/')],
    [
      'a folder to its own name in another bucket',
      folder('a/', 'a/', { to: { bucket: other, prefix: prefix('a/') } }),
    ],
    ['the whole bucket to another', folder('', '', { to: { bucket: other, prefix: prefix('') } })],
    ['a folder up', folder('a/b/', 'b/', { move: true })],
  ])('%s', (_, plan) => {
    expect(() => checkTransfer(plan)).not.toThrow();
  });
});

describe('keys land', () => {
  test('under their new folder, markers and empty names too', () => {
    const land = destinations(folder('a/', 'z/y/'));
    expect(['a/', 'a/b', 'a//b', 'a/b/c/'].map((key) => land(objectKey(key)) as string)).toEqual([
      'z/y/',
      'z/y/b',
      'z/y//b',
      'z/y/b/c/',
    ]);
    const named = destinations(keys(['a/b', 'a/c/', 'd'], 'z/'));
    expect(['a/b', 'a/c/', 'd'].map((key) => named(objectKey(key)) as string)).toEqual([
      'z/b',
      'z/c/',
      'z/d',
    ]);
  });

  test('not among the sources, nor on each other, nor beyond 1024 bytes', () => {
    const up = destinations(folder('a/a/', 'a/', { move: true }));
    expect(up(objectKey('a/a/x'))).toBe('a/x');
    expect(() => up(objectKey('a/a/a/x'))).toThrow(expect.objectContaining({ code: 'conflict' }) as Error);
    const same = destinations(keys(['x/n', 'y/n'], 'z/'));
    expect(same(objectKey('x/n'))).toBe('z/n');
    expect(() => same(objectKey('y/n'))).toThrow(expect.objectContaining({ code: 'conflict' }) as Error);
    const long = destinations(folder('a/', `${'z'.repeat(1000)}/`));
    expect(() => long(objectKey(`a/${'k'.repeat(50)}`))).toThrow(
      expect.objectContaining({ code: 'key_too_long' }) as Error,
    );
  });
});
