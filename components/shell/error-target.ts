const MAX_SHOWN = 120;

/**
 * A key, bucket or endpoint as a sentence can carry it: shortened in the middle, with every character that would be
 * invisible, or would turn the sentence around, spelled out.
 */
export function readableTarget(target: string): string {
  const characters = Array.from(target);
  const half = MAX_SHOWN / 2;
  const shown =
    characters.length <= MAX_SHOWN
      ? characters
      : [...characters.slice(0, half), '…', ...characters.slice(-half)];
  return shown.map((character) => (INVISIBLE.test(character) ? codePoint(character) : character)).join('');
}

/** Controls, formats (bidirectional overrides among them), lone surrogates, unassigned and private characters, odd spaces. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
