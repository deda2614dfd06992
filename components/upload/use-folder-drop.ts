'use client';

import type { DragEventHandler } from 'react';
import type { Location } from '@/lib/domain/entry';

export interface FolderDrop {
  /** Files are held over this folder. */
  over: boolean;
  handlers: {
    onDragEnter?: DragEventHandler;
    onDragOver?: DragEventHandler;
    onDragLeave?: DragEventHandler;
    onDrop?: DragEventHandler;
  };
}

/** Makes a folder's row or tree item take files dropped on it. */
export function useFolderDrop(location: Location | null): FolderDrop {
  void location;
  return { over: false, handlers: {} };
}
