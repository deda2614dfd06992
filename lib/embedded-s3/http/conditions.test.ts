import { describe, expect, it } from 'vitest';
import { checkCopySource, checkRead, checkWrite, rangeApplies } from './conditions';
import { Headers } from './headers';

const modified = Date.parse('2026-01-02T03:04:05.678Z');
const object = { etag: 'abc', modified };
const headers = (values: Record<string, string>) => new Headers(Object.entries(values).flat());
const before = 'Fri, 02 Jan 2026 03:04:04 GMT';
const same = 'Fri, 02 Jan 2026 03:04:05 GMT';

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'pass';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('checkRead', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'pass'],
    [{ 'if-match': '"abc"' }, 'pass'],
    [{ 'if-match': 'abc' }, 'pass'],
    [{ 'if-match': '"x", "abc"' }, 'pass'],
    [{ 'if-match': '*' }, 'pass'],
    [{ 'if-match': '"x"' }, 'PreconditionFailed'],
    [{ 'if-none-match': '"abc"' }, 'NotModified'],
    [{ 'if-none-match': 'W/"abc"' }, 'NotModified'],
    [{ 'if-none-match': '"x"' }, 'pass'],
    [{ 'if-modified-since': same }, 'NotModified'],
    [{ 'if-modified-since': before }, 'pass'],
    [{ 'if-unmodified-since': same }, 'pass'],
    [{ 'if-unmodified-since': before }, 'PreconditionFailed'],
    [{ 'if-match': '"abc"', 'if-unmodified-since': before }, 'pass'],
    [{ 'if-none-match': '"x"', 'if-modified-since': same }, 'pass'],
    [{ 'if-modified-since': 'yesterday' }, 'pass'],
  ])('%j', (values, expected) => expect(codeOf(() => checkRead(headers(values), object))).toBe(expected));
});

describe('checkWrite', () => {
  it.each<[Record<string, string>, boolean, string]>([
    [{}, true, 'pass'],
    [{ 'if-none-match': '*' }, false, 'pass'],
    [{ 'if-none-match': '*' }, true, 'PreconditionFailed'],
    [{ 'if-none-match': '"abc"' }, true, 'NotImplemented'],
    [{ 'if-match': '"abc"' }, true, 'pass'],
    [{ 'if-match': '"x"' }, true, 'PreconditionFailed'],
    [{ 'if-match': '"abc"' }, false, 'NoSuchKey'],
    [{ 'if-match': '"abc"', 'if-none-match': '*' }, true, 'InvalidRequest'],
  ])('%j, object there: %s', (values, there, expected) => {
    expect(codeOf(() => checkWrite(headers(values), there ? object : undefined))).toBe(expected);
  });
});

describe('checkCopySource', () => {
  it('answers 412 where a read would answer 304', () => {
    expect(
      codeOf(() => checkCopySource(headers({ 'x-amz-copy-source-if-none-match': '"abc"' }), object)),
    ).toBe('PreconditionFailed');
  });
});

describe('rangeApplies', () => {
  it.each([
    ['"abc"', true],
    ['"x"', false],
    ['W/"abc"', false],
    [same, true],
    [before, false],
  ])('If-Range %s', (value, expected) =>
    expect(rangeApplies(headers({ 'if-range': value }), object)).toBe(expected),
  );
});
