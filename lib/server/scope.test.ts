import { describe, expect, it } from 'vitest';
import type { BucketName, Prefix } from '@/lib/domain/names';
import { uploadInputs } from '@/lib/domain/schemas';
import { deleteStepInput, transferStepInput } from '@/lib/domain/step-inputs';
import { isInScope, placesIn } from './scope';

describe('placesIn', () => {
  it('finds what an input names, however deep', () => {
    const input = {
      connection: 'c',
      bucket: 'b',
      target: { kind: 'keys', keys: ['k1', 'k2'] },
      to: { bucket: 'other', prefix: 'p/', key: 'p/k' },
      requests: [{ kind: 'put', key: 'r' }],
      cursor: 'not a place',
    };
    expect(placesIn(input)).toEqual([
      { bucket: 'b' },
      { bucket: 'b', path: 'k1' },
      { bucket: 'b', path: 'k2' },
      { bucket: 'other' },
      { bucket: 'other', path: 'p/' },
      { bucket: 'other', path: 'p/k' },
      { bucket: 'b', path: 'r' },
    ]);
  });

  it('counts the empty prefix: it is the whole bucket', () => {
    expect(placesIn({ bucket: 'b', prefix: '' })).toContainEqual({ bucket: 'b', path: '' });
    expect(placesIn({ bucket: 'b', prefixes: [''] })).toContainEqual({ bucket: 'b', path: '' });
  });

  it('finds nothing in a mere connection', () => {
    expect(placesIn({ connection: 'c' })).toEqual([]);
  });
});

describe('the inputs of steps', () => {
  it('name every place they reach', () => {
    const base = { connection: 'c', bucket: 'b', cursor: null };
    const emptying = deleteStepInput.parse({
      ...base,
      target: { kind: 'prefix', prefix: '' },
      intent: 'empty-bucket',
    });
    expect(placesIn(emptying)).toContainEqual({ bucket: 'b', path: '' });
    const moving = transferStepInput.parse({
      ...base,
      target: { kind: 'prefix', prefix: 'a/' },
      to: { bucket: 'z', prefix: 'y/' },
      move: true,
      overwrite: 'replace',
    });
    expect(placesIn(moving)).toEqual(
      expect.arrayContaining([{ bucket: 'b', path: 'a/' }, { bucket: 'z' }, { bucket: 'z', path: 'y/' }]),
    );
  });

  it('take no bucket of their own into a list of uploads', () => {
    const request = { kind: 'put', key: 'k', contentType: 'text/plain', bucket: 'elsewhere' };
    const input = uploadInputs.sign.parse({ connection: 'c', bucket: 'b', requests: [request] });
    expect(input.requests).toEqual([{ kind: 'put', key: 'k', contentType: 'text/plain' }]);
    expect(placesIn(input)).toEqual([{ bucket: 'b' }, { bucket: 'b', path: 'k' }]);
  });
});

describe('isInScope', () => {
  const scope = { buckets: ['b' as BucketName], rootPrefix: 'team/' as Prefix };
  it.each([
    ['b', undefined, true],
    ['b', 'team/', true],
    ['b', 'team/a', true],
    ['b', 'team', false],
    ['b', 'teams/a', false],
    ['b', '', false],
    ['b', '/team/a', false],
    ['c', 'team/a', false],
  ])('of %s %j is %s', (bucket, path, expected) => {
    expect(isInScope(scope, bucket, path)).toBe(expected);
  });

  it.each([
    ['team/../secret', false],
    ['team/a/../../secret', false],
    ['team//../../c/k', false],
    ['team/..', false],
    ['team/../../c/k', false],
    ['team/a/../b', true],
    ['team/./b', true],
    ['team/..b/...', true],
  ])('of %j, where a store resolves dots, is %s', (path, expected) => {
    expect(isInScope(scope, 'b', path)).toBe(expected);
  });

  it('keeps dots from leading out of the only buckets', () => {
    const inBuckets = { buckets: ['b' as BucketName], rootPrefix: '' as Prefix };
    expect(isInScope(inBuckets, 'b', '../c/k')).toBe(false);
    expect(isInScope(inBuckets, 'b', 'a/../k')).toBe(true);
  });

  it('is everything without limits', () => {
    expect(isInScope({ rootPrefix: '' as Prefix }, 'any', 'any')).toBe(true);
    expect(isInScope({ rootPrefix: '' as Prefix }, 'any', '../any')).toBe(true);
  });
});
