import { describe, expect, it } from 'vitest';
import { draftOf, hasProblems, optionsOf, problemsOf, type OptionsDraft } from './options-draft';
import { PLAIN_OPTIONS, type UploadOptions } from './upload-options';

const EMPTY = draftOf(PLAIN_OPTIONS);
const draft = (some: Partial<OptionsDraft>): OptionsDraft => ({ ...EMPTY, ...some });
const pair = (name: string, value = '') => ({ name, value });

describe('upload options', () => {
  it('come back from a form as they went into it', () => {
    const options: UploadOptions = {
      skipHidden: true,
      emptyFolders: true,
      contentType: 'text/html; charset=utf-8',
      metadata: {
        cacheControl: 'no-store',
        storageClass: 'GLACIER_IR',
        user: { a: 'Grüße' },
        tags: { 'Für wen': 'b' },
      },
    };
    expect(hasProblems(problemsOf(draftOf(options)))).toBe(false);
    expect(optionsOf(draftOf(options))).toEqual(options);
    expect(optionsOf(EMPTY)).toEqual(PLAIN_OPTIONS);
  });

  it('leave out what was not filled in', () => {
    const filled = draft({
      user: [pair(' a ', ' b '), pair('')],
      tags: [pair('')],
      contentType: ' text/plain ',
    });
    expect(hasProblems(problemsOf(filled))).toBe(false);
    expect(optionsOf(filled)).toEqual({
      ...PLAIN_OPTIONS,
      contentType: 'text/plain',
      metadata: { user: { a: ' b ' } },
    });
  });

  it.each([
    ['contentType', draft({ contentType: 'html' })],
    ['contentType', draft({ contentType: 'text/plain\u0000' })],
    ['cacheControl', draft({ cacheControl: 'für immer' })],
    ['storageClass', draft({ storageClass: 'cold storage' })],
  ] as const)('say what is wrong with the %s', (field, wrong) => {
    expect(problemsOf(wrong)[field]).not.toBeNull();
    expect(hasProblems(problemsOf(wrong))).toBe(true);
  });

  it('say which name of metadata is wrong', () => {
    const user = [pair('fine', '1'), pair('Upper', '1'), pair('', 'value only'), pair('fine', '2')];
    expect(problemsOf(draft({ user })).userPairs).toEqual([null, 'metadataName', 'metadataName', 'twice']);
  });

  it('count the bytes of all metadata', () => {
    expect(problemsOf(draft({ user: [pair('a', 'é'.repeat(1023))] })).user).toBeNull();
    expect(problemsOf(draft({ user: [pair('a', 'é'.repeat(1024))] })).user).toBe('userBytes');
  });

  it('say which tag is wrong, and when there are too many', () => {
    const tags = [pair('Projekt Ä', 'a@b'), pair('aws:x', '1'), pair('t', 'a?b'), pair('u', 'x'.repeat(257))];
    expect(problemsOf(draft({ tags })).tagPairs).toEqual([null, 'tagKey', 'tagValue', 'tagValue']);
    const eleven = Array.from({ length: 11 }, (_, index) => pair(`t${index}`));
    expect(problemsOf(draft({ tags: eleven })).tags).toBe('tags');
    expect(problemsOf(draft({ tags: eleven.slice(1) })).tags).toBeNull();
  });
});
