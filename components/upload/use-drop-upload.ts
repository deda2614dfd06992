'use client';

import { useCallback } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { readDropped } from './read-dropped';
import { useUploads } from './upload-context';

/** Uploads what a drop holds. To be called while the drop is handled. */
export function useDropUpload(): (transfer: DataTransfer, location: Location) => Promise<void> {
  const t = useTranslations('uploads');
  const { start } = useUploads();
  return useCallback(
    async (transfer, location) => {
      const { files, unreadable } = await readDropped(transfer);
      const [first] = unreadable;
      if (first !== undefined) {
        toast.warning(
          t('unreadable', { count: unreadable.length, name: visible(basename(first as ObjectKey)) }),
        );
      } else if (files.length === 0) {
        toast(t('nothing'));
      }
      start(files, location);
    },
    [start, t],
  );
}

/** Files from outside the page, not rows of it. */
export function holdsFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files');
}
