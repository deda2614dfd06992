'use client';

import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useBrowse } from '@/components/browse/browse-context';
import { visible } from '@/lib/domain/visible-name';
import { holdsFiles, takeItems } from './sources/given';
import { useUploads } from './upload-context';
import { uploadOptionsStore } from './upload-options-store';

/** The main pane as drop target: what is dropped anywhere in it goes into the open folder. */
export function DropArea({ children }: { children: ReactNode }) {
  const t = useTranslations('uploads');
  const { location, connection } = useBrowse();
  const { start } = useUploads();
  const withOptions = useStore(uploadOptionsStore, ({ always }) => always);
  const { getRootProps, isDragActive } = useDropzone({
    disabled: location === null || !connection.canWrite,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    // The library's own reading leaves out hidden files without a word; ours names what it cannot read.
    getFilesFromEvent: (event) => {
      if (!('dataTransfer' in event) || event.type !== 'drop') return Promise.resolve([]);
      const { dataTransfer } = event;
      if (dataTransfer && location && holdsFiles(dataTransfer)) start(takeItems(dataTransfer), location);
      return Promise.resolve([]);
    },
  });
  const place = location ? visible(`${location.bucket}/${location.prefix}`) : '';
  return (
    <div
      {...getRootProps({ className: 'relative flex min-h-0 min-w-0 flex-1 flex-col' })}
      // What cannot be dropped on can still be read and clicked: only the drop is off, never the pane.
      aria-disabled={undefined}
    >
      {children}
      {isDragActive && (
        <div className="pointer-events-none absolute inset-0 z-30 flex animate-appear items-center justify-center bg-surface/80 p-4">
          <div className="flex max-w-full flex-col items-center gap-2 rounded-lg border-2 border-dashed border-accent bg-accent-soft px-8 py-6 text-center">
            <Upload aria-hidden className="size-6 text-accent" strokeWidth={1.5} />
            <p className="max-w-full text-base font-medium wrap-anywhere">{t('drop', { place })}</p>
            <p className="text-xs text-muted">
              {t('dropHint')}
              {withOptions && ` ${t('dropOptions')}`}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
