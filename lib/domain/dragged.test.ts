import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { leadsNowhere, serializeDragged } from './dragged';
import type { Entry, Location } from './entry';
import { basename, isPrefix, type ConnectionId, type BucketName, type ObjectKey, type Prefix } from './names';
import { parseDragged } from './parse-dragged';

const from: Location = { connection: 'c' as ConnectionId, bucket: 'b' as BucketName, prefix: 'a/' as Prefix };
const at = (prefix: string, change: Partial<Location> = {}): Location => ({
  ...from,
  prefix: prefix as Prefix,
  ...change,
});
const file = (key: string): Entry => ({
  ...{ kind: 'file', key: key as ObjectKey, name: basename(key as ObjectKey), size: 7, modified: '' },
});
const folder = (prefix: string): Entry => ({
  ...{ kind: 'folder', prefix: prefix as Prefix, name: basename(prefix as Prefix) },
});

describe('what is dragged', () => {
  it('arrives as it left, for every awkward key', () => {
    const folders = AWKWARD_KEYS.map((key) => `${key}/`)
      .filter(isPrefix)
      .map(folder);
    const entries = [...folders, ...AWKWARD_KEYS.map(file)];
    expect(parseDragged(serializeDragged({ from, entries }))).toEqual({ from, entries });
  });

  it.each([
    '',
    '{}',
    'null',
    '{"from":{"connection":"c","bucket":"b","prefix":""},"folders":[""],"files":[]}',
    '{"from":{"connection":"c","bucket":"b","prefix":"x"},"folders":[],"files":[]}',
    '{"from":{"connection":"c","bucket":"..","prefix":""},"folders":[],"files":[["k",1]]}',
    '{"from":{"connection":"c","bucket":"b","prefix":""},"folders":["no slash"],"files":[]}',
    '{"from":{"connection":"c","bucket":"b","prefix":""},"folders":[],"files":[["",1]]}',
  ])('is nothing where %j was dropped', (text) => expect(parseDragged(text)).toBeNull());
});

describe('leadsNowhere', () => {
  it.each([
    [[file('a/x')], at('a/'), true],
    [[file('a/x')], at('a/f/'), false],
    [[file('a/x')], at(''), false],
    // Found by a search, in another folder than the open one.
    [[file('a/deep/x')], at('a/'), false],
    [[folder('a/f/')], at('a/f/'), true],
    [[folder('a/f/')], at('a/f/g/'), true],
    [[folder('a/f/')], at('a/fg/'), false],
    [[folder('a/f/'), file('a/x')], at('a/f/'), true],
    [[folder('a/f/')], at('a/f/', { bucket: 'other' as BucketName }), false],
    [[file('a/x')], at('', { connection: 'other' as ConnectionId }), true],
  ])('%#', (entries: Entry[], to, expected) => expect(leadsNowhere({ from, entries }, to)).toBe(expected));
});
