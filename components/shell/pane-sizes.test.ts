import { expect, it } from 'vitest';
import { DEFAULT_PANES, parsePanes, serializePanes } from './pane-sizes';

it('comes back from the cookie as it went in', () => {
  const panes = { navigation: 301, details: 455, detailsShown: true };
  expect(parsePanes(serializePanes(panes))).toEqual(panes);
});

it.each([undefined, '', 'x.y.z', '1.99999.7', '-5'])('falls back where the cookie says %j', (cookie) => {
  expect(parsePanes(cookie)).toEqual(DEFAULT_PANES);
});
