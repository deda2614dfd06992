'use client';

import { Upload } from 'lucide-react';
import { useLayoutEffect, type RefObject } from 'react';
import { useDropzone, type DropzoneRootProps } from 'react-dropzone';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { inSentence } from '@/lib/domain/visible-name';
import type { Location } from '@/lib/domain/entry';
import { uploadOptionsStore } from './upload-options-store';

interface DropZoneProps {
  location: Location;
  paneRef: RefObject<HTMLElement | null>;
  /** Takes what is to be done with the pane's drag events; null when nothing any more. */
  connect: (handlers: DropzoneRootProps | null) => void;
  onDrop: (transfer: DataTransfer) => void;
}

/** Follows a drag over the pane and says where it would land. Comes with the first drag: nobody sees it before. */
export function DropZone({ location, paneRef, connect, onDrop }: DropZoneProps) {
  const t = useTranslations('uploadDialogs');
  const withOptions = useStore(uploadOptionsStore, ({ always }) => always);
  const { getRootProps, rootRef, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    // The library's own reading leaves out hidden files without a word; ours names what it cannot read.
    getFilesFromEvent: (event) => {
      if ('dataTransfer' in event && event.type === 'drop' && event.dataTransfer) onDrop(event.dataTransfer);
      return Promise.resolve([]);
    },
  });
  useLayoutEffect(() => {
    // It tells by this element whether a drag has left or only moved on to a row.
    if (paneRef.current) rootRef.current = paneRef.current;
    connect(getRootProps());
  }, [rootRef, paneRef, connect, getRootProps]);
  useLayoutEffect(() => () => connect(null), [connect]);
  if (!isDragActive) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-30 flex animate-appear items-center justify-center bg-surface/80 p-4">
      <div className="flex max-w-full flex-col items-center gap-2 rounded-lg border-2 border-dashed border-accent bg-accent-soft px-8 py-6 text-center">
        <Upload aria-hidden className="size-6 text-accent" strokeWidth={1.5} />
        <p className="max-w-full text-base font-medium wrap-anywhere">
          {t('drop', { place: inSentence(`${location.bucket}/${location.prefix}`) })}
        </p>
        <p className="text-xs text-muted">
          {t('dropHint')}
          {withOptions && ` ${t('dropOptions')}`}
        </p>
      </div>
    </div>
  );
}
