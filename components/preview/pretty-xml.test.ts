import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PRETTY_CHARACTERS } from './pretty';
import { prettyXml } from './pretty-xml';

test('indents elements and keeps an element with only text on one line', () => {
  const text = '<?xml version="1.0"?><a b="x > y"><c>text</c><d/><e><f></f></e></a>';
  expect(prettyXml(text).text).toBe(
    [
      '<?xml version="1.0"?>',
      '<a b="x > y">',
      '  <c>text</c>',
      '  <d/>',
      '  <e>',
      '    <f></f>',
      '  </e>',
      '</a>',
    ].join('\n'),
  );
});

test('leaves comments, CDATA and entities as they are', () => {
  const text = '<a><!-- <b> --><![CDATA[<script>]]>&xxe;</a>';
  expect(prettyXml(text).text).toBe('<a>\n  <!-- <b> -->\n  <![CDATA[<script>]]>\n  &xxe;\n</a>');
});

test('shows the beginning of a truncated document', () => {
  expect(prettyXml('<a><b c="1').text).toBe('<a>\n  <b c="1');
});

test('keeps every character that is no white space, whatever the text', () => {
  const squeeze = (text: string) => text.replace(/\s/g, '');
  const parts = fc.array(fc.constantFrom('<', '>', '</', '/>', '"', "'", '<!--', '-->', '<?', 'a', ' '));
  fc.assert(
    fc.property(parts, (pieces) => {
      expect(squeeze(prettyXml(pieces.join('')).text)).toBe(squeeze(pieces.join('')));
    }),
  );
});

test('a megabyte of hostile nesting stays bounded and quick', () => {
  expect(prettyXml('<a>'.repeat(350_000)).text.length).toBeLessThanOrEqual(MAX_PRETTY_CHARACTERS);
  expect(prettyXml('<!'.repeat(500_000)).text.length).toBeLessThanOrEqual(MAX_PRETTY_CHARACTERS);
  expect(prettyXml('<"'.repeat(500_000)).text.length).toBeLessThanOrEqual(MAX_PRETTY_CHARACTERS);
});
