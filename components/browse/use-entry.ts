'use client';

import { useTranslations } from 'use-intl';
import { useFolderDrop, type FolderDrop } from '@/components/drag/use-folder-drop';
import type { Entry, Location } from '@/lib/domain/entry';
import { useBrowse } from './browse-context';
import { useEntryFacts, type EntryFacts } from './entry-facts';
import { pathBelow } from './entry-link';

interface ShownEntry {
  facts: EntryFacts;
  /** The folders it was found in, below the open one. */
  path: string;
  /** What it is called where it cannot be seen. */
  label: string;
  draggable: boolean;
  /** A folder takes what is dropped on it. */
  drop: FolderDrop;
}

/** What a row and a tile say of an entry, and how they take part in dragging. */
export function useEntry(entry: Entry, location: Location): ShownEntry {
  const t = useTranslations('browse');
  const { canWrite } = useBrowse().connection;
  const path = pathBelow(location, entry);
  return {
    facts: useEntryFacts(entry),
    path,
    label: path + (entry.name || t('unnamed')),
    draggable: canWrite,
    drop: useFolderDrop(entry.kind === 'folder' ? { ...location, prefix: entry.prefix } : null),
  };
}
