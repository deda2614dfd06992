import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriDecode, uriEncode, uriEncodePath } from './percent';
import { Query } from './query';
import { splitTarget } from './request';

const wellFormed = fc.string({ unit: 'binary' });

describe('percent-encoding', () => {
  it('round-trips any text', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(uriDecode(uriEncode(text))).toBe(text);
        expect(uriDecode(uriEncodePath(text))).toBe(text);
      }),
    );
  });

  it.each(['%', '%2', '%zz', '%ff', '%c3%28', '%ed%a0%80'])('refuses %s', (text) => {
    expect(() => uriDecode(text)).toThrow(expect.objectContaining({ code: 'InvalidURI' }));
  });

  it('keeps a byte order mark, which is part of the key', () =>
    expect(uriDecode('%EF%BB%BFa')).toBe('\ufeffa'));
});

describe('splitTarget', () => {
  it('finds any key again, unnormalised', () => {
    fc.assert(
      fc.property(wellFormed, (key) => {
        fc.pre(Buffer.byteLength(key) <= 1024);
        expect(splitTarget(`/bucket/${uriEncodePath(key)}?x=1`)).toMatchObject({
          bucket: 'bucket',
          key,
          rawQuery: 'x=1',
        });
      }),
    );
  });

  it.each([
    ['/', '', ''],
    ['/b', 'b', ''],
    ['/b/', 'b', ''],
    ['/b//x', 'b', '/x'],
    ['/b/../../etc/passwd', 'b', '../../etc/passwd'],
    ['/b/a%2Fb', 'b', 'a/b'],
    ['/b/a+b', 'b', 'a+b'],
  ])('%s', (target, bucket, key) => expect(splitTarget(target)).toMatchObject({ bucket, key }));

  it.each(['', '*', 'http://other/b/k', '//k'])('refuses %j', (target) => {
    expect(() => splitTarget(target)).toThrow(expect.objectContaining({ code: 'InvalidURI' }));
  });
});

describe('Query', () => {
  it('reads plus as space and %2B as plus', () =>
    expect(new Query('prefix=a+b%2Bc').get('prefix')).toBe('a b+c'));
  it('refuses a parameter that stands twice', () => expect(() => new Query('prefix=a&prefix=b')).toThrow());
  it.each(['-1', '1.5', 'x', '1001'])('refuses %s for an integer up to 1000', (value) => {
    expect(() => new Query(`max-keys=${value}`).integer('max-keys', 1, 0, 1000)).toThrow();
  });
});
