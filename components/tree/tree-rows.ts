import type { Folder, Location } from '@/lib/domain/entry';
import {
  ancestorsAndSelf,
  basename,
  type BucketName,
  type ConnectionId,
  type Prefix,
} from '@/lib/domain/names';

/** What is known of the folders below one. Undefined: nothing yet. */
export interface Branch {
  folders: readonly Folder[];
  /** There are rows not loaded, and there may be folders among them. */
  hasMore: boolean;
  loading: boolean;
  failed: boolean;
}

interface TreeItem {
  kind: 'bucket' | 'folder';
  /** `bucket/prefix`: unique, since bucket names have no slash. */
  id: string;
  name: string;
  location: Location;
  /** From 1. */
  level: number;
  expanded: boolean;
  position: number;
  /** -1 while not all of its siblings are known. */
  siblings: number;
}

/** A line that is no folder: what can be done about folders not shown. */
interface TreeNote {
  kind: 'more' | 'loading' | 'failed';
  id: string;
  location: Location;
  level: number;
}

export type TreeRow = TreeItem | TreeNote;

export function isTreeItem(row: TreeRow | undefined): row is TreeItem {
  return row?.kind === 'bucket' || row?.kind === 'folder';
}

export function treeId({ bucket, prefix }: Pick<Location, 'bucket' | 'prefix'>): string {
  return `${bucket}/${prefix}`;
}

interface TreeState {
  connection: ConnectionId;
  rootPrefix: Prefix;
  buckets: readonly BucketName[];
  expanded: ReadonlySet<string>;
  branches: ReadonlyMap<string, Branch>;
  /** The open folder is always in the tree, though its parent's page that names it may not be loaded. */
  open: Location | null;
}

/** The tree as the lines it shows, top to bottom. */
export function treeRows(state: TreeState): TreeRow[] {
  const { connection, rootPrefix, open } = state;
  const rows: TreeRow[] = [];
  const buckets =
    open && !state.buckets.includes(open.bucket) ? [...state.buckets, open.bucket] : state.buckets;

  const below = (location: Location, level: number) => {
    const branch = state.branches.get(treeId(location));
    const folders = withOpen(branch?.folders ?? [], location, open);
    folders.forEach((folder, index) => {
      const target = { ...location, prefix: folder.prefix };
      add({
        kind: 'folder',
        name: folder.name,
        location: target,
        level,
        position: index + 1,
        siblings: branch && !branch.hasMore ? folders.length : -1,
      });
    });
    const note = noteFor(branch);
    if (note) rows.push({ kind: note, id: `${treeId(location)}#`, location, level });
  };

  const add = (item: Omit<TreeItem, 'id' | 'expanded'>) => {
    const id = treeId(item.location);
    const expanded = state.expanded.has(id);
    rows.push({ ...item, id, expanded });
    if (expanded) below(item.location, item.level + 1);
  };

  buckets.forEach((bucket, index) => {
    const location = { connection, bucket, prefix: rootPrefix };
    add({ kind: 'bucket', name: bucket, location, level: 1, position: index + 1, siblings: buckets.length });
  });
  return rows;
}

function noteFor(branch: Branch | undefined): TreeNote['kind'] | null {
  if (!branch) return 'loading';
  if (branch.failed) return 'failed';
  if (branch.loading && branch.folders.length === 0) return 'loading';
  return branch.hasMore ? 'more' : null;
}

function withOpen(folders: readonly Folder[], parent: Location, open: Location | null): readonly Folder[] {
  if (open?.bucket !== parent.bucket || !open.prefix.startsWith(parent.prefix)) return folders;
  const child = ancestorsAndSelf(open.prefix).find((prefix) => prefix.length > parent.prefix.length);
  if (child === undefined || folders.some(({ prefix }) => prefix === child)) return folders;
  return [...folders, { kind: 'folder', prefix: child, name: basename(child) }];
}

/** What must be expanded for a folder to be in sight, itself included. */
export function pathTo(location: Location, rootPrefix: Prefix): string[] {
  const prefixes = ancestorsAndSelf(location.prefix).filter((prefix) => prefix.length > rootPrefix.length);
  return [rootPrefix, ...prefixes].map((prefix) => treeId({ bucket: location.bucket, prefix }));
}
