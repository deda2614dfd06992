import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { inSentence, nameParts, splitForTruncation, visible } from './visible-name';

describe('nameParts', () => {
  it('leaves ordinary names whole', () => {
    for (const name of ['photo.jpg', 'æøå — “quoted” 100%.png', '日本語 🎉.txt', 'family 👨‍👩‍👧.png', '❤️‍🔥']) {
      expect(nameParts(name)).toEqual([{ kind: 'text', text: name }]);
    }
  });

  it('marks spaces at the ends and more than one between', () => {
    expect(nameParts(' a b  c ')).toEqual([
      { kind: 'spaces', count: 1 },
      { kind: 'text', text: 'a b' },
      { kind: 'spaces', count: 2 },
      { kind: 'text', text: 'c' },
      { kind: 'spaces', count: 1 },
    ]);
  });

  it('marks control characters, direction overrides and what has no width', () => {
    expect(visible('new\nline')).toBe('new[LF]line');
    expect(visible('tab\tand\u0001control\u007f')).toBe('tab[TAB]and[SOH]control[DEL]');
    expect(visible('rtl-\u202Egnp.txt')).toBe('rtl-[RLO]gnp.txt');
    expect(visible('a\u200bb\ufeff\u200dc')).toBe('a[ZWSP]b[BOM][ZWJ]c');
    expect(visible('end ')).toBe('end␠');
  });

  it('shows no awkward key with anything invisible left in it', () => {
    for (const key of AWKWARD_KEYS) expect(visible(key)).not.toMatch(/[\u0000-\u001f\u202e]|^ | $/);
  });
});

describe('inSentence', () => {
  it('isolates what is written from right to left, and nothing else', () => {
    for (const name of ['שלום.txt', 'a مرحبا', 'ﻼ', '𐤀', '𞤀'])
      expect(inSentence(name)).toBe(`\u2068${name}\u2069`);
    for (const name of ['photo.jpg', 'æøå “é” 日本語 🎉', '']) expect(inSentence(name)).toBe(name);
  });

  it('lets no name end its isolation', () => {
    expect(inSentence('א\u2069\u202Eb\n')).toBe('\u2068א[PDI][RLO]b[LF]\u2069');
  });
});

describe('splitForTruncation', () => {
  it('keeps the extension and a little before it', () => {
    expect(splitForTruncation('a-rather-long-name-final.tar.gz')).toEqual({
      head: 'a-rather-long-name-fin',
      tail: 'al.tar.gz',
    });
    expect(splitForTruncation('short.txt')).toEqual({ head: 'short.txt', tail: '' });
  });

  it('never cuts inside a character', () => {
    const { head, tail } = splitForTruncation('0123456789🎉12345');
    expect(head + tail).toBe('0123456789🎉12345');
    expect(head.isWellFormed() && tail.isWellFormed()).toBe(true);
  });

  it('loses nothing', () => {
    for (const key of AWKWARD_KEYS) {
      const { head, tail } = splitForTruncation(key);
      expect(head + tail).toBe(key);
    }
  });
});
