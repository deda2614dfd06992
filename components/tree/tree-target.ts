import type { CommandTarget } from '@/components/commands/use-command-context';
import { parentOf, type Prefix } from '@/lib/domain/names';
import { isTreeItem, type TreeRow } from './tree-rows';

/** What a menu opened on a line of the tree is about. A bucket is itself; a folder is an entry of the one above it. */
export function targetOfRow(row: TreeRow | undefined, rootPrefix: Prefix): CommandTarget | null {
  if (!isTreeItem(row)) return null;
  const { location, name } = row;
  if (location.prefix === rootPrefix) return { location: null, entries: [], bucket: location.bucket };
  return {
    location: { ...location, prefix: parentOf(location.prefix) },
    entries: [{ kind: 'folder', prefix: location.prefix, name }],
  };
}
