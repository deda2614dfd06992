import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import type { Location } from './entry';
import {
  apiHref,
  bucketHref,
  connectionHref,
  locationHref,
  objectHref,
  parseLocation,
  previewHref,
  searchHref,
  signInHref,
} from './location';
import { isObjectKey, isPrefix, objectKey, prefix, ROOT, type BucketName, type ConnectionId } from './names';

const connection = 'main' as ConnectionId;
const bucket = 'My_bucket.1' as BucketName;

function location(path: string): Location {
  return { connection, bucket, prefix: prefix(path) };
}

const anyPrefix = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text) => `${text}/`)
  .filter(isPrefix);

test('an address leads back to where it came from', () => {
  fc.assert(
    fc.property(anyPrefix, (path) => {
      expect(parseLocation(locationHref(location(path)))).toEqual(location(path));
    }),
  );
  for (const key of AWKWARD_KEYS.filter((name) => isObjectKey(`${name}/`))) {
    expect(parseLocation(locationHref(location(`${key}/`)))).toEqual(location(`${key}/`));
  }
  expect(parseLocation(locationHref(location('')))).toEqual(location(''));
});

test('the object that is open does not change the place', () => {
  const open = objectKey('a/b&prefix=c/?#.txt');
  const href = locationHref(location('a/'), open);
  expect(parseLocation(href)).toEqual(location('a/'));
  expect(new URL(href, 'http://x').searchParams.get('open')).toBe(open);
});

test('a search is said with its place, even while it is empty', () => {
  const open = objectKey('a/?search=b&c#.txt');
  const url = new URL(searchHref(location('a&b/'), 'size>1 & "x"', open), 'http://x');
  expect(url.pathname).toBe(bucketHref(connection, bucket));
  expect(Object.fromEntries(url.searchParams)).toEqual({ prefix: 'a&b/', search: 'size>1 & "x"', open });
  expect(searchHref(location(''), '')).toBe(`${bucketHref(connection, bucket)}?search=`);
  expect(searchHref({ connection }, 'a b')).toBe(`${connectionHref(connection)}?search=a%20b`);
});

test('keys never stand in the path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      const address = { connection, bucket, key: objectKey(text), version: 'v+/=1' };
      for (const href of [objectHref(address, 'inline'), previewHref(address)]) {
        const url = new URL(href, 'http://x');
        expect(url.pathname).toMatch(/^\/api\/(object|preview)$/);
        expect(url.hash).toBe('');
        expect(Object.fromEntries(url.searchParams)).toMatchObject(address);
      }
    }),
  );
});

test('what is empty is not written', () => {
  expect(locationHref(location(''))).toBe('/main/My_bucket.1');
  expect(bucketHref(connection, bucket)).toBe('/main/My_bucket.1');
  expect(connectionHref(connection)).toBe('/main');
  expect(signInHref()).toBe('/sign-in');
  expect(signInHref('/main?prefix=a%2F')).toBe('/sign-in?callbackUrl=%2Fmain%3Fprefix%3Da%252F');
  expect(apiHref('/api/listing', { prefix: ROOT, cursor: null, bucket: 'b' })).toBe('/api/listing?bucket=b');
});

test.each([
  '/',
  '/main',
  '/Main Connection/bucket',
  '/main/bad%20bucket',
  '/main/bucket/more',
  '/main/bucket?prefix=photos',
  '/main/bucket?prefix=%ED%A0%80',
  '/main/%ff',
])('%s is no place', (href) => {
  expect(parseLocation(href)).toBeNull();
});
