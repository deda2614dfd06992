import { expect, test } from 'vitest';
import { multipartETag } from './completed-uploads';

test('the ETag of a multipart object is computed from the ETags of its parts', () => {
  // Two parts of the bytes "a" and "b".
  const parts = [
    { etag: '"0cc175b9c0f1b6a831c399e269772661"' },
    { etag: '92eb5ffee6ae2fec3ad71c777531578f' },
  ];
  expect(multipartETag(parts)).toBe('96e024ba2074fe77e8e965ba43a704be-2');
});

test('nothing is concluded from ETags that are no MD5s', () => {
  expect(multipartETag([{ etag: '"encrypted"' }])).toBeUndefined();
  expect(multipartETag([])).toBeUndefined();
});
