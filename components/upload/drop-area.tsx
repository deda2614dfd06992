'use client';

import { Upload } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useBrowse } from '@/components/browse/browse-context';
import { visible } from '@/lib/domain/visible-name';
import { holdsFiles } from './sources/given';
import { uploadOptionsStore } from './upload-options-store';
import { useFolderDrop } from './use-folder-drop';

/** The main pane as drop target: what is dropped anywhere in it goes into the open folder. */
export function DropArea({ children }: { children: ReactNode }) {
  const t = useTranslations('uploads');
  const { location } = useBrowse();
  const withOptions = useStore(uploadOptionsStore, ({ always }) => always);
  const { over, handlers } = useFolderDrop(location);
  useStayOnDrop();
  const place = location ? visible(`${location.bucket}/${location.prefix}`) : '';
  return (
    <div className="relative flex min-h-0 min-w-0 flex-1 flex-col" {...handlers}>
      {children}
      {over && (
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

/** A file dropped where nothing takes it would make the browser leave the page and show the file. */
function useStayOnDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
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
