import { describe, expect, it } from 'vitest';
import type { Folder } from '@/lib/domain/entry';
import { basename, prefix, ROOT, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { isTreeItem, pathTo, treeRows, type Branch } from './tree-rows';

const connection = 'c' as ConnectionId;
const buckets = ['archive', 'media'] as BucketName[];
const folder = (path: string): Folder => ({
  kind: 'folder',
  prefix: prefix(path),
  name: basename(prefix(path)),
});
const branch = (paths: string[], more: Partial<Branch> = {}): Branch => ({
  folders: paths.map(folder),
  hasMore: false,
  loading: false,
  failed: false,
  ...more,
});
const at = (bucket: string, path: string) => ({
  connection,
  bucket: bucket as BucketName,
  prefix: prefix(path),
});
const base = {
  connection,
  rootPrefix: ROOT,
  buckets,
  expanded: new Set<string>(),
  branches: new Map(),
  open: null,
};
const lines = (state: Parameters<typeof treeRows>[0]) =>
  treeRows(state).map((row) => `${'  '.repeat(row.level - 1)}${isTreeItem(row) ? row.name : row.kind}`);

describe('the tree', () => {
  it('shows buckets closed', () => {
    expect(lines(base)).toEqual(['archive', 'media']);
  });

  it('shows what is expanded, in order, with what is still to come', () => {
    const state = {
      ...base,
      expanded: new Set(['media/', 'media/photos/', 'archive/']),
      branches: new Map([
        ['media/', branch(['photos/', 'raw/'])],
        ['media/photos/', branch(['photos/2023/'], { hasMore: true })],
        ['archive/', branch([], { failed: true })],
      ]),
    };
    expect(lines(state)).toEqual([
      'archive',
      '  failed',
      'media',
      '  photos',
      '    2023',
      '    more',
      '  raw',
    ]);
  });

  it('says that it loads where nothing is known yet', () => {
    expect(lines({ ...base, expanded: new Set(['media/']) })).toEqual(['archive', 'media', '  loading']);
  });

  it('holds the open folder also where no page and no list names it', () => {
    const open = at('hidden', 'deep/er/');
    const expanded = new Set(pathTo(open, ROOT));
    const branches = new Map([
      ['hidden/', branch(['a/'], { hasMore: true })],
      ['hidden/deep/', branch([])],
      ['hidden/deep/er/', branch([])],
    ]);
    expect(lines({ ...base, open, expanded, branches })).toEqual([
      'archive',
      'media',
      'hidden',
      '  a',
      '  deep',
      '    er',
      '  more',
    ]);
  });

  it('counts siblings only where all are known', () => {
    const expanded = new Set(['media/']);
    const siblings = (more: boolean) =>
      treeRows({
        ...base,
        expanded,
        branches: new Map([['media/', branch(['a/', 'b/'], { hasMore: more })]]),
      })
        .filter(isTreeItem)
        .filter(({ kind }) => kind === 'folder')
        .map((row) => row.siblings);
    expect(siblings(false)).toEqual([2, 2]);
    expect(siblings(true)).toEqual([-1, -1]);
  });

  it('starts at the root prefix and keeps names that look like nothing', () => {
    const rootPrefix = prefix('tenants/a/');
    expect(pathTo(at('media', 'tenants/a/x//'), rootPrefix)).toEqual([
      'media/tenants/a/',
      'media/tenants/a/x/',
      'media/tenants/a/x//',
    ]);
  });
});
