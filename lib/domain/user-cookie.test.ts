import { expect, it } from 'vitest';
import { userCookie } from './user-cookie';

it('keeps the choices of different people apart, under names that a cookie may have', () => {
  const names = ['anna', 'Anna', 'a=b; c', 'ä (ö)', 'a%3Db'].flatMap((name) => [
    userCookie('view', { kind: 'account', name }),
    userCookie('view', { kind: 'keys', name }),
    userCookie('columns', { kind: 'keys', name }),
  ]);
  expect(new Set(names).size).toBe(names.length);
  // https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
  for (const name of names) expect(name).toMatch(/^[\w!#$%&'*+.^`|~-]+$/);
});
