import { describe, expect, it } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { groupUploads } from './group-uploads';
import type { PlannedUpload } from './prepare-upload';

function planned(path: string): PlannedUpload {
  const common = {
    contentType: 'text/plain',
    modified: null,
    ifTaken: 'replace' as const,
    source: new Blob([]),
  };
  return { ...common, key: objectKey(path), path, name: path };
}
const many = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => planned(`${folder}${index}`));

describe('groupUploads', () => {
  it('gives up to twenty files a line each', () => {
    expect(groupUploads(many('a/', 20))).toHaveLength(20);
  });

  it('gives more a line per folder, and the few loose ones their own', () => {
    const groups = groupUploads([...many('drone/raw/', 200), planned('one.txt'), planned('drone/two.txt')]);
    expect(groups.map(({ kind, name, uploads }) => [kind, name, uploads.length])).toEqual([
      ['folder', 'drone', 201],
      ['file', 'one.txt', 1],
    ]);
  });

  it('gathers many loose files, and many folders, into one line', () => {
    expect(groupUploads(many('', 300)).map(({ kind }) => kind)).toEqual(['files']);
    const folders = Array.from({ length: 30 }, (_, index) => planned(`f${index}/a`));
    expect(groupUploads(folders)).toMatchObject([{ kind: 'files' }]);
  });

  it('loses nothing', () => {
    const uploads = [...many('a/', 30), ...many('b/', 5), ...many('', 40)];
    expect(groupUploads(uploads).flatMap((group) => group.uploads)).toHaveLength(75);
  });
});
