import { expect, it } from 'vitest';
import { LISTING_VIEWS, parseView } from './listing-view';

it.each(LISTING_VIEWS)('reads %s as it stands in addresses and cookies', (view) => {
  expect(parseView(view)).toBe(view);
});

it.each([undefined, '', 'List', 'toString', 'list,grid'])('takes %j for not said', (text) => {
  expect(parseView(text)).toBeNull();
});
