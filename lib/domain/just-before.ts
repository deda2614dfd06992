import { utf8Length } from './names';

/** The greatest character that may stand in a key. */
const GREATEST = '\u{10fffd}';
const MAX_BYTES = 1024;

/**
 * What a listing must start after, in order to begin with this key or the next one there is: stores list what comes after a
 * key, never that key itself. Undefined for the beginning. No key that people make lies between the two.
 */
export function justBefore(key: string): string | undefined {
  const characters = Array.from(key);
  const last = characters.pop()?.codePointAt(0);
  if (last === undefined) return undefined;
  const stem = characters.join('');
  if (last === 0) return stem === '' ? undefined : stem;
  // Between these two there are halves of characters, which no key may hold.
  const before = stem + String.fromCodePoint(last === 0xe000 ? 0xd7ff : last - 1);
  return utf8Length(before + GREATEST) <= MAX_BYTES ? before + GREATEST : before;
}
