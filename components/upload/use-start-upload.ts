'use client';

import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { BrowseContext } from '@/components/browse/browse-context';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { invalidatePrefixes } from '@/lib/client/invalidate';
import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import type { ConflictDecision, DecidedUpload } from './decide-conflicts';
import type { PreparedUpload } from './prepare-upload';
import type { Uploads } from './upload-context';
import type { UploadFile } from './upload-file';
import type { Changed, UploadSession } from './upload-session';

/** Above this many names the wait for the bucket's answer is worth a word. */
const WORTH_A_WORD = 500;

interface Asking {
  id: string;
  prepared: PreparedUpload;
}

interface StartUpload extends Uploads {
  /** The conflicts to be decided first, one drop after the other. */
  asking: Asking | null;
  answer: (decision: ConflictDecision) => void;
  dismiss: () => void;
}

/** From files to a running upload: keys, conflicts, choices, queue. The uploader itself is loaded when first needed. */
export function useStartUpload(): StartUpload {
  const t = useTranslations('uploads');
  const sentence = useErrorSentence();
  const queryClient = useQueryClient();
  const user = use(BrowseContext)?.user;
  const owner = user ? `${user.kind}:${user.name}` : '';
  const [waiting, setWaiting] = useState<readonly Asking[]>([]);
  const asking = waiting[0] ?? null;

  const session = useCallback(async (): Promise<UploadSession> => {
    const { uploadSession } = await import('./upload-session');
    const changed: Changed = ({ connection, bucket }, prefixes) =>
      void invalidatePrefixes(queryClient, connection, bucket, prefixes);
    return uploadSession(owner, changed);
  }, [owner, queryClient]);

  const queue = useCallback(
    async (location: Location, { uploads, skipped }: DecidedUpload) => {
      if (uploads.length === 0) return;
      const [{ groupUploads }, running] = await Promise.all([import('./group-uploads'), session()]);
      const titled = groupUploads(uploads).map((group) => {
        const { kind, name } = group;
        if (kind === 'folder') return { ...group, title: t('folderTitle', { name }) };
        return { ...group, title: kind === 'file' ? name : t('title', { count: group.uploads.length }) };
      });
      running.start(location, titled, skipped);
    },
    [session, t],
  );

  const fail = useCallback(
    (error: unknown) => void toast.error(t('checkFailed'), { description: sentence(error) }),
    [sentence, t],
  );

  const prepare = useCallback(
    async (files: readonly UploadFile[], location: Location) => {
      const { prepareUpload } = await import('./prepare-upload');
      const prepared = await prepareUpload(files, location);
      const [impossible] = prepared.impossible;
      if (impossible !== undefined) {
        const name = visible(basename(impossible as ObjectKey));
        toast.warning(t('tooLong', { count: prepared.impossible.length, name }));
      }
      if (prepared.conflicts.length > 0) {
        setWaiting((now) => [...now, { id: crypto.getRandomValues(new Uint32Array(2)).join('-'), prepared }]);
        return;
      }
      await queue(location, { uploads: prepared.uploads, skipped: 0 });
    },
    [queue, t],
  );

  const start = useCallback(
    (files: readonly UploadFile[], location: Location) => {
      const { length: count } = files;
      if (count === 0) return;
      const word = count > WORTH_A_WORD ? toast.loading(t('checking', { count })) : undefined;
      void prepare(files, location)
        .catch(fail)
        .finally(() => word !== undefined && toast.dismiss(word));
    },
    [fail, prepare, t],
  );

  const dismiss = () => setWaiting((now) => now.slice(1));
  const answer = (decision: ConflictDecision) => {
    dismiss();
    if (!asking) return;
    const { prepared } = asking;
    void import('./decide-conflicts')
      .then(({ decideConflicts }) => decideConflicts(prepared, decision))
      .then((decided) => queue(prepared.location, decided))
      .catch(fail);
  };

  return { start, session, asking, answer, dismiss };
}
