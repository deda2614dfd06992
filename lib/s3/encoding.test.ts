import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWKWARD_KEYS, hasControlCharacter } from '@/lib/domain/awkward-keys';
import { objectKey, type BucketName } from '@/lib/domain/names';
import { rfc3986 } from '@/lib/domain/percent';
import { contentDisposition, copySource, decodeListed, isXmlSafe } from './encoding';

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const bucket = 'bucket' as BucketName;

describe('listed keys', () => {
  const formEncode = (key: string) => new URLSearchParams({ key }).toString().slice('key='.length);

  test('come back whole from percent and from form encoding', () => {
    fc.assert(
      fc.property(anyText, (key) => {
        expect(decodeListed(rfc3986(key), 'url')).toBe(key);
        expect(decodeListed(formEncode(key), 'url')).toBe(key);
      }),
    );
    for (const key of AWKWARD_KEYS) expect(decodeListed(formEncode(key), 'url')).toBe(key);
  });

  test('are left alone when the store did not encode them', () => {
    fc.assert(fc.property(anyText, (key) => decodeListed(key, undefined) === key));
  });

  test('that are no UTF-8 name no other object', () => {
    expect(decodeListed('a%FFb+c', 'url')).toBe('a\uFFFDb c');
  });
});

test('a copy source keeps its slashes and encodes all else, once', () => {
  expect(copySource(bucket, objectKey('a//b +%20?ü'))).toBe('bucket/a//b%20%2B%2520%3F%C3%BC');
  expect(copySource(bucket, objectKey('a'), 'v+1')).toBe('bucket/a?versionId=v%2B1');
  fc.assert(
    fc.property(anyText, (key) => {
      const source = copySource(bucket, objectKey(key));
      expect(source).toMatch(/^[\x21-\x7e]+$/);
      expect(decodeURIComponent(source)).toBe(`bucket/${key}`);
    }),
  );
});

describe('Content-Disposition', () => {
  test('has an ASCII name for old clients and the true one for others', () => {
    expect(contentDisposition('attachment', `naïve – "q" (1)*'!.txt`)).toBe(
      `attachment; filename="nai_ve _ _q_ (1)*'!.txt"; filename*=UTF-8''na%C3%AFve%20%E2%80%93%20%22q%22%20%281%29%2A%27%21.txt`,
    );
    expect(contentDisposition('inline')).toBe('inline');
  });

  test('cannot be broken out of', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const value = contentDisposition('attachment', name);
        expect(value).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[A-Za-z0-9._~%-]*$/);
        expect(decodeURIComponent(value.slice(value.indexOf("''") + 2))).toBe(name);
      }),
    );
  });
});

test('keys XML cannot carry are known', () => {
  for (const key of AWKWARD_KEYS) {
    if (hasControlCharacter(key)) expect(isXmlSafe(key)).toBe(false);
  }
  expect(['a\rb', 'a\u0000', '\uFFFF'].map(isXmlSafe)).toEqual([false, false, false]);
  expect(['a\nb', 'a\tb', '🎉', 'x<y>&z'].map(isXmlSafe)).toEqual([true, true, true, true]);
});
