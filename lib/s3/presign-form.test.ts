import { expect, test } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { fitsForm } from './presign-form';

const fits = (key: string) => fitsForm({ key: objectKey(key) });

test.each(['a', 'a b/ä$.txt', '/lead', 'quo"te', '%0A', 'a/{filename}', 'tab\tin it'])(
  'a form carries %j',
  (key) => {
    expect(fits(key)).toBe(true);
  },
);

test.each(['new\nline', 'a\rb', 'a/${filename}', '${FileName}', ' lead', 'trail ', 'tab\t'])(
  'a form would change %j',
  (key) => {
    expect(fits(key)).toBe(false);
  },
);

test('what is to be kept with the object does not travel as a form', () => {
  const key = objectKey('a');
  expect(fitsForm({ key, metadata: {} })).toBe(true);
  expect(fitsForm({ key, metadata: { cacheControl: undefined } })).toBe(true);
  expect(fitsForm({ key, metadata: { cacheControl: 'no-store' } })).toBe(false);
  expect(fitsForm({ key, metadata: { user: { a: 'b' } } })).toBe(false);
});
