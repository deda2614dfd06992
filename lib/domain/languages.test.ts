import { expect, it } from 'vitest';
import { pickLanguage } from './languages';

it.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR, fr;q=0.9, de;q=0.7, en;q=0.8', 'en'],
  ['en-GB', 'en'],
  ['DE-at', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['fr, *', 'en'],
  ['', 'en'],
  [null, 'en'],
])('a browser that asks for %s gets %s', (header, language) => {
  expect(pickLanguage(undefined, header)).toBe(language);
});

it('what was chosen goes before what the browser asks for', () => {
  expect(pickLanguage('en', 'de-DE')).toBe('en');
  expect(pickLanguage('de', 'en-GB')).toBe('de');
});

it('a cookie that names no language counts as none', () => {
  expect(pickLanguage('tlh', 'de')).toBe('de');
});
