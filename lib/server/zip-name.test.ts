import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { zipName } from './zip-name';

describe('zipName', () => {
  it.each([
    ['docs/a.txt', 'docs/', 'a.txt'],
    ['docs/b/c.txt', 'docs/', 'b/c.txt'],
    ['docs/empty/', 'docs/', 'empty/'],
    ['日本語/🎉 party.txt', '', '日本語/🎉 party.txt'],
    ['a...b/..c', '', 'a...b/..c'],
  ])('leaves harmless names alone: %j below %j is %j', (key, folder, name) => {
    expect(zipName(key, folder)).toBe(name);
  });

  it.each([
    '../../etc/passwd',
    'a/../../b',
    '/etc/passwd',
    '..\\..\\x',
    'C:\\x',
    'C:/x',
    'a//b',
    '..',
    '/',
    '../',
  ])('lets no program out of its folder with %j', (key) => {
    const name = zipName(key, '');
    expect(name).not.toMatch(/(^|[\\/])\.{1,2}([\\/]|$)|^[\\/]|\\|\/\/|^[A-Za-z]:/);
    expect(name).toMatch(/~[0-9a-f]{8}/);
  });

  it('keeps different keys different', () => {
    const keys = [...AWKWARD_KEYS, '_/x', '/x', './x', '__/x', '../x', 'x\\y', 'x_y', 'a//b', 'a/_/b'];
    const names = keys.map((key) => zipName(key, ''));
    expect(new Set(names).size).toBe(new Set(keys).size);
    for (const name of names) expect(name).not.toMatch(/[\u0000-\u001F\\]/);
  });
});
