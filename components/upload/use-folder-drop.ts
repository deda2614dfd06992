'use client';

import { useState, type DragEvent } from 'react';
import { useBrowse } from '@/components/browse/browse-context';
import type { Location } from '@/lib/domain/entry';
import { holdsFiles, takeItems } from './sources/given';
import { useUploads } from './upload-context';

export interface FolderDrop {
  /** Files are held over this folder. */
  over: boolean;
  handlers: {
    onDragEnter?: (event: DragEvent) => void;
    onDragOver?: (event: DragEvent) => void;
    onDragLeave?: (event: DragEvent) => void;
    onDrop?: (event: DragEvent) => void;
  };
}

/** Makes a folder's row or a tree item take files dropped on it. Null: it takes none. Rows dragged within the page pass by. */
export function useFolderDrop(location: Location | null): FolderDrop {
  const { connection } = useBrowse();
  const { start } = useUploads();
  const [over, setOver] = useState(false);
  if (location === null || !connection.canWrite) return { over: false, handlers: {} };
  const take = (event: DragEvent) => {
    if (!holdsFiles(event.dataTransfer)) return false;
    // The pane around it would take the drop as well, into another folder.
    event.stopPropagation();
    event.preventDefault();
    return true;
  };
  return {
    over,
    handlers: {
      onDragEnter: (event) => take(event) && setOver(true),
      onDragOver: (event) => {
        if (!take(event)) return;
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event) => {
        const { currentTarget, relatedTarget: next } = event;
        if (!(next instanceof Node && currentTarget.contains(next))) setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        if (take(event)) start(takeItems(event.dataTransfer), location);
      },
    },
  };
}
