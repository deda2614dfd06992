import { describe, expect, it } from 'vitest';
import type { Folder, Location } from '@/lib/domain/entry';
import { basename, prefix, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { zipName } from './zip-name';

const from = (path: string): Location => ({
  connection: 'store' as ConnectionId,
  bucket: 'demo' as BucketName,
  prefix: prefix(path),
});
const folder = (path: string): Folder => ({
  kind: 'folder',
  prefix: prefix(path),
  name: basename(prefix(path)),
});

describe('zipName', () => {
  it('is the name of the only entry, or of where several stand', () => {
    expect(zipName([folder('photos/2024/')], from('photos/'))).toBe('2024');
    expect(zipName([folder('photos/2023/'), folder('photos/2024/')], from('photos/'))).toBe('photos');
    expect(zipName([folder('a/'), folder('b/')], from(''))).toBe('demo');
  });

  it('is where a folder without a name stands', () => {
    expect(zipName([folder('a//')], from('a/'))).toBe('a');
  });

  it('cuts no character in two', () => {
    const name = zipName([folder(`${'x'.repeat(254)}🎉/`)], from(''));
    expect(name).toHaveLength(255);
    expect(name.isWellFormed()).toBe(true);
  });
});
