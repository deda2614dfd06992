'use client';

import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { BrowseContext } from '@/components/browse/browse-context';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { invalidatePrefixes } from '@/lib/client/invalidate';
import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { askPerson } from './asking-store';
import type { Changed } from './changed-folders';
import type { ConflictList } from './intake/conflict';
import type { IntakeReport } from './intake/run-intake';
import type { Uploads } from './upload-context';
import { optionsForAll, uploadOptionsStore } from './upload-options-store';
import type { UploadSession } from './upload-session';

/** From what was given to a running upload. The uploader itself is loaded when first needed. */
export function useStartUpload(): Uploads {
  const t = useTranslations('uploads');
  const sentence = useErrorSentence();
  const queryClient = useQueryClient();
  const user = use(BrowseContext)?.user;
  const { kind = 'account', name = '' } = user ?? {};

  const session = useCallback(async (): Promise<UploadSession> => {
    const { uploadSession } = await import('./upload-session');
    const changed: Changed = ({ connection, bucket }, prefixes, touched) =>
      invalidatePrefixes(queryClient, connection, bucket, prefixes, touched);
    return uploadSession({ kind, name }, changed);
  }, [kind, name, queryClient]);

  const tell = useCallback(
    ({ files, impossible, unreadable, error, cancelled }: IntakeReport) => {
      for (const [text, paths] of [
        ['tooLong', impossible],
        ['unreadable', unreadable],
      ] as const) {
        const [first] = paths;
        if (first === undefined) continue;
        toast.warning(t(text, { count: paths.length, name: inSentence(basename(first as ObjectKey)) }));
      }
      if (error) toast.error(t('brokenOff'), { description: sentence(error) });
      else if (files === 0 && unreadable.length === 0 && !cancelled) toast(t('nothing'));
    },
    [sentence, t],
  );

  const start = useCallback<Uploads['start']>(
    (given, location: Location, options = optionsForAll(uploadOptionsStore.getState())) => {
      const ask = (list: ConflictList, close: () => void) =>
        askPerson({ list, folder: location.prefix, otherwise: 'cancel', close });
      void Promise.all([import('./start-intake'), session()])
        .then(([{ startIntake }, running]) =>
          startIntake({
            ...{ given, location, options, session: running, ask },
            titleOfMany: (count) => t('title', { count }),
            folderTitle: (name) => t('folderTitle', { name }),
          }),
        )
        .then(tell)
        .catch((error: unknown) => void toast.error(t('brokenOff'), { description: sentence(error) }));
    },
    [sentence, session, t, tell],
  );

  return { start, session };
}
