/** The keys every layer's tests run through. Test data only: nothing in the product imports it. */
export const AWKWARD_KEYS: readonly string[] = [
  'with space.txt',
  'a+b.txt',
  '100%.txt',
  'lit%20eral%2Fslash.txt',
  'h#sh.txt',
  'que?y=1.txt',
  'a&b=c.txt',
  'dbl//slash.txt',
  '/leading.txt',
  'dot/./seg.txt',
  'dot/../seg.txt',
  `quo"te's.txt`,
  'x<y>&z.txt',
  'back\\slash.txt',
  'co:l*on|.txt',
  '日本語/🎉 party.txt',
  'nfd-e\u0301.txt',
  'nfc-\u00e9.txt',
  'trailing space ',
  ' leading space.txt',
  'new\nline.txt',
  'tab\tand\u0001control.txt',
  'rtl-\u202Egnp.txt',
  'עברית (2) كلمة.txt',
  '..%2F“é\n',
  '~tilde!(paren).txt',
  'semi;comma,.txt',
  `${'k'.repeat(1020)}.txt`,
  `long-segment/${'s'.repeat(300)}.txt`,
  'a',
  'a/b',
];

/** Characters XML 1.0 cannot carry: no store can list such keys without `encoding-type=url`, nor batch-delete them. */
export function hasControlCharacter(key: string): boolean {
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(key);
}
