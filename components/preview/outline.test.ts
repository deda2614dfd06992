import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allUnfolded, unfoldedAtFirst, visibleLines, type Outline } from './outline';
import { outlineJson } from './outline-json';
import { outlineXml } from './outline-xml';
import { outlineYaml } from './outline-yaml';

const lines = (outline: Outline | null) =>
  outline?.nodes.map(({ depth, name, value }) => `${' '.repeat(depth)}${name ?? '-'}=${value}`);

test('JSON keeps digits, repeated names and what is cut off', () => {
  expect(lines(outlineJson('{"a":[1.0,12345678901234567890],"a":{"b":nul'))).toEqual([
    '-=',
    ' a=',
    '  0=1.0',
    '  1=12345678901234567890',
    ' a=',
    '  b=nul',
  ]);
  expect(lines(outlineJson('{"a":1}\n{"a":2}'))).toEqual(['-=', ' a=1', '-=', ' a=2']);
});

test('a line for every value of any JSON', () => {
  const count = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Object.values(value).reduce((sum: number, each) => sum + count(each), 0)
      : 1;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const outline = outlineJson(JSON.stringify(value));
      expect(outline.nodes).toHaveLength(count(value));
      expect(visibleLines(outline, allUnfolded(outline))).toHaveLength(outline.nodes.length);
      expect(visibleLines(outline, new Set())).toEqual([0]);
    }),
  );
});

test('a megabyte of hostile JSON stays bounded', () => {
  for (const text of [
    '['.repeat(1e6),
    '[[]'.repeat(3e5),
    '1,'.repeat(5e5),
    '}'.repeat(1e6),
    '"'.repeat(1e6),
  ]) {
    expect(outlineJson(text).nodes.length).toBeLessThanOrEqual(100_000);
  }
  expect(outlineJson('['.repeat(1e6)).cut).toBe(true);
});

test('XML: elements, their attributes, and text on the line of its element', () => {
  expect(lines(outlineXml('<?xml version="1.0"?><a b="x > y"><c>text</c><d/>more</a>'))).toEqual([
    '-=<?xml version="1.0"?>',
    'a=b="x > y"',
    ' c=text',
    ' d=',
    ' -=more',
  ]);
  expect(outlineXml('<a>'.repeat(350_000)).cut).toBe(true);
  expect(outlineXml('</a>'.repeat(1000)).nodes).toEqual([]);
});

test('YAML: documents as they are written, aliases not followed', () => {
  expect(lines(outlineYaml('a: &x [1, 0o14]\nb: *x\n---\nc: no'))).toEqual([
    '-=',
    ' a=',
    '  0=1',
    '  1=0o14',
    ' b=*x',
    '-=',
    ' c=no',
  ]);
  expect(outlineYaml('a: [1')).toBeNull();
});

test('a large tree is unfolded to its second level', () => {
  const outline = outlineJson(JSON.stringify({ list: Array.from({ length: 100 }, (_, id) => ({ id })) }));
  expect(visibleLines(outline, unfoldedAtFirst(outline))).toHaveLength(102);
});
