import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, parseXml, textOf, textsOf } from './read';
import { el, xmlDocument } from './write';

const parse = (text: string) => parseXml(Buffer.from(text), 'R');

describe('XML', () => {
  it('carries any key there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(textOf(parse(xmlDocument('R', el('Key', key))), 'Key')).toBe(key);
      }),
    );
  });

  it('reads repeated elements in order', () => {
    const root = parse('<R xmlns="x"><!-- two --><K>a</K><K> b </K></R>');
    expect(textsOf(root, 'K')).toEqual(['a', ' b ']);
    expect(childrenOf(root, 'None')).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['another root', '<Q></Q>'],
    ['an unclosed element', '<R><K>a</K>'],
    ['crossed elements', '<R><K><L></K></L></R>'],
    ['two roots', '<R></R><R></R>'],
    ['text outside', '<R></R>x'],
    ['a document type', '<!DOCTYPE R [<!ENTITY a "b">]><R></R>'],
    ['CDATA', '<R><K><![CDATA[a]]></K></R>'],
    ['a cut-off tag', '<R><K>a</K></R'],
    ['great depth', `<R>${'<a>'.repeat(50)}${'</a>'.repeat(50)}</R>`],
  ])('refuses %s', (_name, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'MalformedXML' }));
  });

  it.each(['&unknown;', '&#xD800;', '&#1114112;', '& ', '&#;'])('refuses the entity %s', (entity) => {
    expect(() => textOf(parse(`<R><K>${entity}</K></R>`), 'K')).toThrow(
      expect.objectContaining({ code: 'MalformedXML' }),
    );
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseXml(Buffer.from([0x3c, 0x52, 0x3e, 0xff]), 'R')).toThrow(
      expect.objectContaining({ code: 'MalformedXML' }),
    );
  });
});
