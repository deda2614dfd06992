import { expect, it } from 'vitest';
import { LISTING_VIEWS, parseView, viewCookie } from './listing-view';

it.each(LISTING_VIEWS)('reads %s as it stands in addresses and cookies', (view) => {
  expect(parseView(view)).toBe(view);
});

it.each([undefined, '', 'List', 'toString', 'list,grid'])('takes %j for not said', (text) => {
  expect(parseView(text)).toBeNull();
});

it('keeps the choices of different people apart, under names that a cookie may have', () => {
  const names = ['anna', 'Anna', 'a=b; c', 'ä (ö)', 'a%3Db'].flatMap((name) => [
    viewCookie({ kind: 'account', name }),
    viewCookie({ kind: 'keys', name }),
  ]);
  expect(new Set(names).size).toBe(names.length);
  // https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
  for (const name of names) expect(name).toMatch(/^[\w!#$%&'*+.^`|~-]+$/);
});
