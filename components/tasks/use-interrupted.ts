'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { useUploads } from '@/components/upload/upload-context';
import { visible } from '@/lib/domain/visible-name';
import type { KeptRecord } from '@/lib/upload/store';

/** Uploads that a closed or crashed page left unfinished, and the two things to do about one. */
export function useInterrupted() {
  const t = useTranslations('tasks.interrupted');
  const sentence = useErrorSentence();
  const queryClient = useQueryClient();
  const { session } = useUploads();
  const queryKey = ['interrupted-uploads'];
  const { data: records = [] } = useQuery({
    queryKey,
    queryFn: async () => {
      if (!(await hasRecords())) return [];
      return (await session()).interrupted();
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const drop = (dropped: KeptRecord) =>
    queryClient.setQueryData<KeptRecord[]>(queryKey, (now) => now?.filter(({ id }) => id !== dropped.id));

  const discard = useMutation({
    mutationFn: async (record: KeptRecord) => (await session()).discard(record),
    onSuccess: (_nothing, record) => void drop(record),
    onError: (error, { name }) =>
      toast.error(t('discardFailed', { name: visible(name) }), { description: sentence(error) }),
  });
  const resume = useMutation({
    mutationFn: async ({ record, file }: { record: KeptRecord; file: File }) =>
      (await session()).resume(record, file),
    onSuccess: (_nothing, { record }) => void drop(record),
  });
  return {
    records,
    isDiscarding: discard.isPending,
    discard: discard.mutate,
    resume: (record: KeptRecord, file: File) => {
      const same = file.size === record.size && file.lastModified === record.modified;
      if (same) resume.mutate({ record, file });
      else toast.error(t('otherFile', { name: visible(record.name) }));
    },
  };
}

/** Without looking inside: the uploader is loaded only where there is something to go on with. */
async function hasRecords(): Promise<boolean> {
  if (!('indexedDB' in window) || !('databases' in indexedDB)) return true;
  const databases = await indexedDB.databases().catch(() => []);
  return databases.some(({ name }) => name === 'windlass-uploads');
}
