import compile from 'icu-minify/compile';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';

const KINDS = ['#', 'select', 'number', 'number', 'number', 'date', 'time'];

/** What a parsed text takes: `count number`, `view select audio,other`, `download tag`. */
const ofMessage = (message: unknown): string[] => (Array.isArray(message) ? message.flatMap(ofNode) : []);

function ofNode(node: unknown): string[] {
  if (!Array.isArray(node)) return [];
  const [name, kind, options] = node as unknown[];
  if (node.length === 1) return [`${String(name)} text`];
  if (typeof kind !== 'number') return [`${String(name)} tag`, ...node.slice(1).flatMap(ofNode)];
  const choices = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  const names =
    KINDS[kind] === 'select'
      ? ` ${choices
          .map(([choice]) => choice)
          .sort()
          .join()}`
      : '';
  return [`${String(name)} ${KINDS[kind]}${names}`, ...choices.flatMap(([, message]) => ofMessage(message))];
}

const argumentsOf = (text: string) => [...new Set(ofMessage(compile(text)))].sort();

function texts(tree: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[above + key, value] as const]
        : [...texts(value as object, `${above}${key}.`)],
    ),
  );
}

const english = texts(en);

describe.each([['German', de]])('%s', (_, translation) => {
  const translated = texts(translation);

  it('has every text, and none more', () => {
    expect(english.size).toBeGreaterThan(500);
    expect([...translated.keys()]).toEqual(expect.arrayContaining([...english.keys()]));
    expect(translated.size).toBe(english.size);
  });

  it('takes the same arguments and tags everywhere', () => {
    const differing = [...english].flatMap(([key, text]) => {
      const [wanted, given] = [argumentsOf(text), argumentsOf(translated.get(key) ?? '')];
      return String(wanted) === String(given) ? [] : [{ key, wanted, given }];
    });
    expect(differing).toEqual([]);
  });

  it('quotes as the language does', () => {
    expect([...translated].filter(([, text]) => /["“][^„]*”/.test(text))).toEqual([]);
  });
});

it('tells the arguments of a text apart', () => {
  expect(argumentsOf('plain')).toEqual([]);
  expect(
    argumentsOf('{a} <b>{c, number}</b> {d, select, x {{e}} other {}} {f, plural, one {#} other {{g}}}'),
  ).toEqual(['a text', 'b tag', 'c number', 'd select other,x', 'e text', 'f number', 'g text']);
});

it('German says numbers and plurals its own way', () => {
  const t = createTranslator({
    locale: 'de',
    messages: de as unknown as typeof en,
    namespace: 'browse.status',
  });
  expect(t('all', { count: 1 })).toBe('1 Eintrag');
  expect(t('all', { count: 12345 })).toBe('12.345 Einträge');
  expect(t('partial', { count: 1000 })).toBe('1.000 geladen, weitere folgen');
});
