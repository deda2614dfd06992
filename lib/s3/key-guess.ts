/** Printable ASCII: a guess must be a valid key of any store, and most keys are made of it. */
const FIRST = 0x20;
const LAST = 0x7e;

/**
 * Some text about halfway between two keys, in the order of listings; null when there is no room for one. `below` is
 * where one is, `above` where there is nothing more (left out: the end of the prefix).
 */
export function guessBetween(below: string, above: string | undefined, prefix: string): string | null {
  for (let at = prefix.length; at <= below.length; at += 1) {
    const low = at < below.length ? below.charCodeAt(at) : FIRST - 1;
    const high = above?.startsWith(below.slice(0, at)) ? charAt(above, at) : LAST + 1;
    // Beyond ASCII neither codes nor lengths tell the order of bytes: such ranges are walked as they are.
    if (low > LAST || high > LAST + 1) return null;
    const middle = Math.floor((low + high) / 2);
    if (middle > low && middle < high && middle >= FIRST) {
      return below.slice(0, at) + String.fromCharCode(middle);
    }
  }
  return null;
}

/** A key that ends here sorts before everything it begins. */
function charAt(key: string, at: number): number {
  return at < key.length ? key.charCodeAt(at) : FIRST;
}
