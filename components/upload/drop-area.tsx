'use client';

import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { DropzoneRootProps } from 'react-dropzone';
import { useBrowse } from '@/components/browse/browse-context';
import { dropRows, holdsRows, offerRows } from '@/components/drag/drag-rows';
import { onDemand } from '@/components/ui/on-demand';
import type { Location } from '@/lib/domain/entry';
import { holdsFiles, takeItems } from './sources/given';
import { useUploads } from './upload-context';

const DropZone = onDemand(() => import('./drop-zone').then((module) => module.DropZone));

/** The main pane as drop target: what is dropped anywhere in it goes into the open folder. */
export function DropArea({ children }: { children: ReactNode }) {
  const { location, connection } = useBrowse();
  const { start } = useUploads();
  const [wanted, setWanted] = useState(false);
  const paneRef = useRef<HTMLDivElement>(null);
  const zoneRef = useRef<DropzoneRootProps | null>(null);
  const enteredRef = useRef(false);
  const connect = useCallback((handlers: DropzoneRootProps | null) => {
    zoneRef.current = handlers;
  }, []);
  useStayOnDrop();
  const target = connection.canWrite ? location : null;
  const upload = (transfer: DataTransfer, into: Location) => start(takeItems(transfer), into);
  const pass = (
    event: DragEvent<HTMLElement>,
    name: 'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop',
  ) => {
    if (target === null || !holdsFiles(event.dataTransfer)) return;
    setWanted(true);
    const zone = zoneRef.current;
    if (zone) {
      // It came into being in the middle of this drag.
      if (name === 'onDragOver' && !enteredRef.current) zone.onDragEnter?.(event);
      enteredRef.current = name !== 'onDrop';
      zone[name]?.(event);
      return;
    }
    // Faster than the code that was to take it: the drop counts all the same.
    event.preventDefault();
    if (name === 'onDrop') upload(event.dataTransfer, target);
  };
  return (
    <div
      ref={paneRef}
      className="relative flex min-h-0 min-w-0 flex-1 flex-col"
      onDragEnter={(event) => pass(event, 'onDragEnter')}
      onDragOver={(event) => {
        if (target && holdsRows(event.dataTransfer)) offerRows(event, target);
        else pass(event, 'onDragOver');
      }}
      onDragLeave={(event) => pass(event, 'onDragLeave')}
      onDrop={(event) => {
        if (target && holdsRows(event.dataTransfer)) dropRows(event, target);
        else pass(event, 'onDrop');
      }}
    >
      {children}
      {wanted && target && (
        <DropZone
          location={target}
          paneRef={paneRef}
          connect={connect}
          onDrop={(transfer) => upload(transfer, target)}
        />
      )}
    </div>
  );
}

/** A file dropped where nothing takes it would make the browser leave the page and show the file. */
function useStayOnDrop(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
