import { expect, test } from 'vitest';
import { isArchived } from './archived';

test('an archive class without a restored copy cannot be read', () => {
  expect(isArchived({ storageClass: 'GLACIER' })).toBe(true);
  expect(isArchived({ storageClass: 'DEEP_ARCHIVE', restore: 'ongoing-request="true"' })).toBe(true);
});

test('a restored copy, and every other class, can', () => {
  const restore = 'ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"';
  expect(isArchived({ storageClass: 'GLACIER', restore })).toBe(false);
  expect(isArchived({ storageClass: 'GLACIER_IR' })).toBe(false);
  expect(isArchived({})).toBe(false);
});
