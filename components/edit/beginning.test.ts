import { expect, test } from 'vitest';
import { beginningOf } from './beginning';

const found = { text: 'stored', marked: true, etag: '"1"' };
const draft = { text: 'typed', marked: false, etag: '"1"' };

test('without a draft a text is edited as it is, and nothing else is edited', () => {
  expect(beginningOf(found, null)).toEqual({ stored: 'stored', draft: null, ground: found, theirs: null });
  expect(beginningOf('not_text', null)).toBe('not_text');
  expect(beginningOf('deleted', null)).toBe('deleted');
});

test('a draft goes on where it ended', () => {
  expect(beginningOf(found, draft)).toEqual({
    stored: 'stored',
    draft: 'typed',
    ground: found,
    theirs: null,
  });
});

test('over another version it goes on as over one that is found when saving', () => {
  const theirs = { ...found, etag: '"2"' };
  expect(beginningOf(theirs, draft)).toEqual({
    stored: 'stored',
    draft: 'typed',
    ground: { etag: '"2"', marked: false },
    theirs,
  });
});

test.each([
  ['deleted', null],
  ['not_text', '"1"'],
  ['too_long', '"1"'],
  ['packed', '"1"'],
] as const)('where the text is %s it can be had back', (what, etag) => {
  expect(beginningOf(what, draft)).toEqual({
    stored: '',
    draft: 'typed',
    ground: { etag, marked: false },
    theirs: what,
  });
});

test('what was saved, though nobody saw it, is no draft', () => {
  const saved = { text: 'typed', marked: false, etag: '"2"' };
  expect(beginningOf(saved, draft)).toMatchObject({ stored: 'typed', draft: null, theirs: null });
  expect(beginningOf({ ...saved, marked: true }, draft)).toMatchObject({ draft: 'typed' });
});
