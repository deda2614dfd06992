import { DELIMITER } from './names';

/** Reasons to think twice about a name. All of them are valid in S3; many other programs stumble over them. */
export const KEY_ADVICE = [
  'leading-slash',
  'empty-segment',
  'dot-segment',
  'outer-space',
  'invisible',
  'backslash',
] as const;
export type KeyAdvice = (typeof KEY_ADVICE)[number];

/** What to warn of before a key or prefix is made, most surprising first. A prefix's final slash is not held against it. */
export function keyAdvice(path: string): KeyAdvice | null {
  const segments = (path.endsWith(DELIMITER) ? path.slice(0, -1) : path).split(DELIMITER);
  if (path.startsWith(DELIMITER)) return 'leading-slash';
  if (path !== '' && segments.includes('')) return 'empty-segment';
  if (segments.some((segment) => segment === '.' || segment === '..')) return 'dot-segment';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path)) return 'invisible';
  if (segments.some((segment) => segment.trim() !== segment)) return 'outer-space';
  if (path.includes('\\')) return 'backslash';
  return null;
}
