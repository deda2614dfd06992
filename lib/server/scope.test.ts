import { describe, expect, it } from 'vitest';
import type { BucketName, Prefix } from '@/lib/domain/names';
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

  it('is everything without limits', () => {
    expect(isInScope({ rootPrefix: '' as Prefix }, 'any', 'any')).toBe(true);
  });
});
