import { LIST_COLUMNS, withColumn } from '@/components/browse/list-columns';
import { LISTING_VIEWS } from '@/components/browse/listing-view';
import type { Location } from '@/lib/domain/entry';
import { parentOf, type BucketName } from '@/lib/domain/names';
import type { Command, CommandContext } from './command';
import { hasSelection, onlyFile } from './conditions';

export const viewCommands: readonly Command[] = [
  {
    id: 'select-all',
    group: 'view',
    places: ['background'],
    shortcuts: ['mod+a'],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.selectAll(),
  },
  {
    id: 'clear-selection',
    group: 'view',
    places: [],
    shortcuts: ['Escape'],
    isAvailable: hasSelection,
    run: ({ browse }) => browse.clearSelection(),
  },
  {
    id: 'filter',
    group: 'view',
    places: [],
    shortcuts: ['/'],
    isAvailable: () => true,
    run: ({ browse }) => browse.focusFilter(),
  },
  {
    id: 'search',
    group: 'view',
    places: ['background'],
    shortcuts: ['mod+shift+f'],
    isAvailable: () => true,
    run: ({ browse }) => browse.search(),
  },
  {
    id: 'search-buckets',
    group: 'view',
    places: [],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.searchBuckets(),
  },
  {
    id: 'count-size',
    group: 'view',
    places: ['entry'],
    isAvailable: (context) => folderToCount(context) !== null,
    run: (context) => {
      const location = folderToCount(context);
      if (location) context.openDialog({ kind: 'count-size', location });
    },
  },
  {
    id: 'about-folder',
    group: 'view',
    places: ['entry', 'background'],
    isAvailable: (context) => folderOf(context) !== null,
    run: (context) => {
      const location = folderOf(context);
      if (location) context.browse.openOverview(location);
    },
  },
  {
    id: 'about-bucket',
    group: 'view',
    places: ['entry', 'background'],
    isAvailable: (context) => bucketOf(context) !== null,
    run: (context) => {
      const { browse, connection } = context;
      const bucket = bucketOf(context);
      if (bucket) browse.openOverview({ connection: connection.id, bucket, prefix: connection.rootPrefix });
    },
  },
  {
    id: 'go-to',
    group: 'view',
    places: ['background'],
    shortcuts: ['alt+g'],
    isAvailable: ({ location }) => location !== null,
    run: ({ location, openDialog }) => {
      if (location) openDialog({ kind: 'go-to', location });
    },
  },
  {
    id: 'show-in-folder',
    group: 'view',
    places: ['entry'],
    isAvailable: (context) => foundElsewhere(context) !== null,
    run: (context) => {
      const { browse, location } = context;
      const file = foundElsewhere(context);
      if (location && file) browse.openLocation({ ...location, prefix: parentOf(file.key) });
    },
  },
  {
    id: 'go-up',
    group: 'view',
    places: [],
    shortcuts: ['Backspace', 'alt+ArrowUp'],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.openParent(),
  },
  {
    id: 'star',
    group: 'view',
    places: ['entry', 'background'],
    isAvailable: (context) => placeOf(context) !== null,
    run: (context) => {
      const location = placeOf(context);
      if (location) context.openDialog({ kind: 'star', location });
    },
  },
  ...LISTING_VIEWS.map((view): Command => ({
    id: `view-${view}`,
    group: 'view',
    places: [],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.setView(view),
  })),
  ...LIST_COLUMNS.map((column): Command => ({
    id: `column-${column}`,
    group: 'view',
    places: [],
    isAvailable: ({ location }) => location !== null,
    run: ({ browse }) => browse.setColumns((now) => withColumn(now, column, { shown: !now[column].shown })),
  })),
  {
    id: 'refresh',
    group: 'view',
    places: ['background'],
    isAvailable: () => true,
    run: ({ browse }) => browse.refresh(),
  },
  {
    id: 'palette',
    group: 'app',
    places: [],
    shortcuts: ['mod+k'],
    isAvailable: () => true,
    run: ({ openDialog }) => openDialog({ kind: 'palette' }),
  },
  {
    id: 'shortcuts',
    group: 'app',
    places: [],
    shortcuts: ['?'],
    isAvailable: () => true,
    run: ({ openDialog }) => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'theme',
    group: 'app',
    places: [],
    isAvailable: () => true,
    run: ({ toggleTheme }) => toggleTheme(),
  },
];

/** The selected file, where a search has found it in another folder than the open one. */
function foundElsewhere(context: CommandContext) {
  const file = onlyFile(context);
  return file && context.location && parentOf(file.key) !== context.location.prefix ? file : null;
}

/** The only folder or bucket that is selected, or the open one where nothing is. */
function placeOf({ connection, location, bucket, selection }: CommandContext): Location | null {
  if (!location) return bucket && { connection: connection.id, bucket, prefix: connection.rootPrefix };
  const [entry] = selection;
  if (!entry) return location;
  return selection.length === 1 && entry.kind === 'folder' ? { ...location, prefix: entry.prefix } : null;
}

/** The same, unless it is a bucket as a whole. */
function folderOf(context: CommandContext): Location | null {
  const place = placeOf(context);
  return place && place.prefix !== context.connection.rootPrefix ? place : null;
}

/** The selected folder of the listing: its details show the counting, and stop it. */
function folderToCount(context: CommandContext): Location | null {
  const { browse, selection } = context;
  return selection === browse.targets && hasSelection(context) ? folderOf(context) : null;
}

/** The bucket pointed at, or the open one where nothing is selected. */
function bucketOf({ bucket, location, selection }: CommandContext): BucketName | null {
  return bucket ?? (location && selection.length === 0 ? location.bucket : null);
}
