'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import type { Given } from '@/components/upload/sources/given';
import { useUploads } from '@/components/upload/upload-context';
import { inSentence } from '@/lib/domain/visible-name';
import type { BatchRecord } from '@/lib/upload/records';
import { hasRecords } from './has-records';

/** Uploads that a closed or crashed page left unfinished, and the two things to do about one. */
export function useInterrupted() {
  const t = useTranslations('tasks.interrupted');
  const tUploads = useTranslations('uploads');
  const sentence = useErrorSentence();
  const titles = {
    titleOfMany: (count: number) => tUploads('title', { count }),
    folderTitle: (name: string) => tUploads('folderTitle', { name }),
  };
  const queryClient = useQueryClient();
  const { session } = useUploads();
  const queryKey = ['interrupted-uploads'];
  const [denied, setDenied] = useState<ReadonlySet<string>>(new Set());
  const { data: records = [] } = useQuery({
    queryKey,
    queryFn: async () => {
      if (!(await hasRecords())) return [];
      return (await session()).interrupted.list();
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const drop = (dropped: BatchRecord) =>
    queryClient.setQueryData<BatchRecord[]>(queryKey, (now) => now?.filter(({ id }) => id !== dropped.id));

  const discard = useMutation({
    mutationFn: async (record: BatchRecord) => (await session()).interrupted.discard(record),
    onSuccess: (_nothing, record) => void drop(record),
    onError: (error, { title }) =>
      toast.error(t('discardFailed', { name: inSentence(title) }), { description: sentence(error) }),
  });
  const resume = useMutation({
    mutationFn: async ({ record, chosen }: { record: BatchRecord; chosen?: Given }) => {
      const { interrupted } = await session();
      return chosen ? interrupted.resumeWith(record, chosen, titles) : interrupted.resume(record);
    },
    onSuccess: (outcome, { record }) => {
      if (outcome.kind === 'other') toast.error(t('other', { name: inSentence(outcome.name) }));
      else if (outcome.kind === 'denied') {
        setDenied((before) => new Set(before).add(record.id));
        toast.error(t('denied', { name: inSentence(record.title) }));
      } else {
        if (outcome.kind === 'elsewhere') toast(t('elsewhere', { name: inSentence(record.title) }));
        drop(record);
        // What of it was not chosen again waits on by itself.
        if (record.roots.length > 1) void queryClient.invalidateQueries({ queryKey });
      }
    },
    onError: (error, { record }) =>
      toast.error(t('resumeFailed', { name: inSentence(record.title) }), { description: sentence(error) }),
  });
  return {
    records,
    /** Ids of those whose files the browser may not open by itself. */
    denied,
    isDiscarding: discard.isPending || resume.isPending,
    discard: discard.mutate,
    resume: (record: BatchRecord, chosen?: Given) => resume.mutate({ record, chosen }),
  };
}
