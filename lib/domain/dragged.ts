import { entryId, type Entry, type Location } from './entry';

/** What a drag of rows carries, also to another window of this app. */
export const DRAGGED_TYPE = 'application/x-windlass-entries+json';

export interface Dragged {
  from: Location;
  entries: readonly Entry[];
}

/** Only what a copy or move needs: paths and sizes. */
export function serializeDragged({ from, entries }: Dragged): string {
  return JSON.stringify({
    from,
    folders: entries.filter(({ kind }) => kind === 'folder').map(entryId),
    files: entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.key, entry.size]] : [])),
  });
}

/** Whether the drop would leave everything where it is, or put a folder into itself. */
export function leadsNowhere({ from, entries }: Dragged, to: Location): boolean {
  if (from.connection !== to.connection) return true;
  if (from.bucket !== to.bucket) return false;
  return (
    entries.every(
      (entry) => entryId(entry) === to.prefix + entry.name + (entry.kind === 'folder' ? '/' : ''),
    ) || entries.some((entry) => entry.kind === 'folder' && to.prefix.startsWith(entry.prefix))
  );
}
