'use client';

import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useBrowse } from '@/components/browse/browse-context';
import { holdsFiles, takeItems } from '@/components/upload/sources/given';
import { useUploads } from '@/components/upload/upload-context';
import type { Location } from '@/lib/domain/entry';
import { dropRows, holdsRows, offerRows } from './drag-rows';

/** Milliseconds rows are held over a folder before it opens under them. */
const SPRING = 700;

export interface FolderDrop {
  /** Something that it takes is held over this folder. */
  over: boolean;
  handlers: {
    onDragEnter?: (event: DragEvent) => void;
    onDragOver?: (event: DragEvent) => void;
    onDragLeave?: (event: DragEvent) => void;
    onDrop?: (event: DragEvent) => void;
  };
}

/** Makes a folder's row, tree item or breadcrumb take files and rows dropped on it. Null: it takes none. */
export function useFolderDrop(location: Location | null): FolderDrop {
  const { connection, openLocation } = useBrowse();
  const { start } = useUploads();
  const [over, setOver] = useState(false);
  const spring = useRef<number>(undefined);
  const release = () => {
    window.clearTimeout(spring.current);
    spring.current = undefined;
  };
  useEffect(() => () => window.clearTimeout(spring.current), []);
  if (location === null || !connection.canWrite) return { over: false, handlers: {} };

  const offer = (event: DragEvent) => {
    if (holdsRows(event.dataTransfer)) {
      const takes = offerRows(event, location);
      setOver(takes);
      if (takes) spring.current ??= window.setTimeout(() => openLocation(location), SPRING);
      return;
    }
    if (!takesFiles(event)) return;
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return {
    over,
    handlers: {
      onDragEnter: offer,
      onDragOver: offer,
      onDragLeave: ({ currentTarget, relatedTarget: next }) => {
        if (next instanceof Node && currentTarget.contains(next)) return;
        setOver(false);
        release();
      },
      onDrop: (event) => {
        setOver(false);
        release();
        if (holdsRows(event.dataTransfer)) dropRows(event, location);
        else if (takesFiles(event)) start(takeItems(event.dataTransfer), location);
      },
    },
  };
}

function takesFiles(event: DragEvent): boolean {
  if (!holdsFiles(event.dataTransfer)) return false;
  // The pane around it would take the drop as well, into another folder.
  event.stopPropagation();
  event.preventDefault();
  return true;
}
