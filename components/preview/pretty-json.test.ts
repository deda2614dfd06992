import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PRETTY_CHARACTERS } from './pretty';
import { isJson, prettyJson } from './pretty-json';

test('indents like JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(prettyJson(JSON.stringify(value)).text).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test('keeps what parsing would lose: digits, repeated names, escapes', () => {
  const text = '{"id":12345678901234567890,"id":1.0,"e":"\\u00e9\\"}"}';
  expect(prettyJson(text).text).toBe(
    '{\n  "id": 12345678901234567890,\n  "id": 1.0,\n  "e": "\\u00e9\\"}"\n}',
  );
});

test('shows the beginning of a truncated document and a row of documents', () => {
  expect(prettyJson('{"a":[1,"tw').text).toBe('{\n  "a": [\n    1,\n    "tw');
  expect(prettyJson('{"a":1}\n{"a":2}').text).toBe('{\n  "a": 1\n}\n{\n  "a": 2\n}');
});

test('keeps every character that is no white space, whatever the text', () => {
  const squeeze = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(squeeze(prettyJson(text).text)).toBe(squeeze(text));
    }),
  );
});

test('a megabyte of hostile nesting stays bounded', () => {
  const pretty = prettyJson('['.repeat(1024 * 1024));
  expect(pretty.cut).toBe(true);
  expect(pretty.text.length).toBeLessThanOrEqual(MAX_PRETTY_CHARACTERS);
});

test('tells whether a text is JSON', () => {
  expect(isJson('[1, 2]')).toBe(true);
  expect(isJson('[1, 2')).toBe(false);
});
