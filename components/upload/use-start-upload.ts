'use client';

import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useRef, useState } from 'react';
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
import type { Changed } from './changed-folders';
import type { UploadSession } from './upload-session';

/** Above this many names the wait for the bucket's answer is worth a word. */
const WORTH_A_WORD = 500;

interface Asking {
  id: string;
  prepared: PreparedUpload;
  /** Lets the next drop have its turn. */
  done: () => void;
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
  const { kind = 'account', name = '' } = user ?? {};
  const [waiting, setWaiting] = useState<readonly Asking[]>([]);
  const asking = waiting[0] ?? null;
  /** The end of the drop before. Two at once would not see each other's names. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const session = useCallback(async (): Promise<UploadSession> => {
    const { uploadSession } = await import('./upload-session');
    const changed: Changed = ({ connection, bucket }, prefixes) =>
      void invalidatePrefixes(queryClient, connection, bucket, prefixes);
    return uploadSession({ kind, name }, changed);
  }, [kind, name, queryClient]);

  const queue = useCallback(
    async (location: Location, { uploads, skipped }: DecidedUpload) => {
      if (uploads.length === 0) return;
      const running = await session();
      const { length: count } = uploads;
      const [first] = uploads;
      const title = count === 1 && first ? first.name : t('title', { count });
      const batch = running.begin(location, { title, kind: 'files', roots: [] });
      batch.append(uploads);
      batch.skip(Array.from({ length: skipped }, (_, index) => String(index)));
      batch.close();
    },
    [session, t],
  );

  const fail = useCallback(
    (error: unknown) => void toast.error(t('checkFailed'), { description: sentence(error) }),
    [sentence, t],
  );

  const prepare = useCallback(
    async (files: readonly UploadFile[], location: Location) => {
      const [{ prepareUpload }, running] = await Promise.all([import('./prepare-upload'), session()]);
      const prepared = await prepareUpload(files, location, () => running.pending(location));
      for (const [text, paths] of [
        ['tooLong', prepared.impossible],
        ['dotSegments', prepared.unaddressable],
      ] as const) {
        const [first] = paths;
        if (first === undefined) continue;
        toast.warning(t(text, { count: paths.length, name: visible(basename(first as ObjectKey)) }));
      }
      return prepared;
    },
    [session, t],
  );

  const begin = useCallback(
    async (files: readonly UploadFile[], location: Location) => {
      const { length: count } = files;
      const word = count > WORTH_A_WORD ? toast.loading(t('checking', { count })) : undefined;
      const prepared = await prepare(files, location).finally(
        () => word !== undefined && toast.dismiss(word),
      );
      if (prepared.conflicts.length === 0) {
        await queue(location, { uploads: prepared.uploads, skipped: 0 });
        return;
      }
      const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
      await new Promise<void>((done) => setWaiting((now) => [...now, { id, prepared, done }]));
    },
    [prepare, queue, t],
  );

  const start = useCallback(
    (files: readonly UploadFile[], location: Location) => {
      if (files.length === 0) return;
      turn.current = turn.current.then(() => begin(files, location)).catch(fail);
    },
    [begin, fail],
  );

  const close = () => setWaiting((now) => now.slice(1));
  const dismiss = () => {
    close();
    asking?.done();
  };
  const answer = (decision: ConflictDecision) => {
    close();
    if (!asking) return;
    const { prepared, done } = asking;
    const { location } = prepared;
    void Promise.all([import('./decide-conflicts'), session()])
      .then(([{ decideConflicts }, running]) =>
        decideConflicts(prepared, decision, () => running.pending(location)),
      )
      .then((decided) => queue(location, decided))
      .catch(fail)
      .finally(done);
  };

  return { start, session, asking, answer, dismiss };
}
