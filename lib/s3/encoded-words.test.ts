import { expect, test } from 'vitest';
import { decodeWords, encodeWords } from './encoded-words';

test.each(['', 'plain', 'two words', '100 % & more'])('%j travels as it is', (value) => {
  expect(encodeWords(value)).toBe(value);
  expect(decodeWords(value)).toBe(value);
});

test.each(['Zoë', '東京 🗼', ' edges ', 'two  spaces', 'a\nb', '=?UTF-8?B?eA==?=', 'x'.repeat(300) + 'ß'])(
  '%j travels as a word of ASCII and comes back',
  (value) => {
    expect(encodeWords(value)).toMatch(/^=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?=$/);
    expect(decodeWords(encodeWords(value))).toBe(value);
  },
);

test.each([
  ['=?UTF-8?Q?Z=C3=B6e_B?=', 'Zöe B'],
  ['=?utf-8?b?w6Q=?= =?utf-8?b?w7Y=?=', 'äö'],
  ['=?ISO-8859-1?Q?=E4?= and more', 'ä and more'],
  ['=?no-such?B?eA==?=', '=?no-such?B?eA==?='],
  ['=?UTF-8?B?/w==?=', '=?UTF-8?B?/w==?='],
])('%j of others reads %j', (value, meant) => {
  expect(decodeWords(value)).toBe(meant);
});
