/**
 * Compares keys as S3 orders them: by the bytes of their UTF-8, which is by code point. JavaScript compares by UTF-16 units,
 * where what lies beyond the first 65 536 characters comes before some that lie within.
 */
export function compareKeys(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const first = one.charCodeAt(at);
    const second = other.charCodeAt(at);
    if (first !== second) return rank(first) - rank(second);
  }
  return one.length - other.length;
}

/** Halves of characters behind all whole ones. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
