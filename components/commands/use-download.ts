'use client';

import { useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/ui/toast';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { downloadZip, openDownload } from '@/lib/client/download';
import { propertiesQuery } from '@/lib/client/queries';
import type { Chosen, Location } from '@/lib/domain/entry';
import { objectHref } from '@/lib/domain/location';
import { zipName } from './zip-name';

/** Hands one file to the browser as it is, and several or folders as one zip. */
export function useDownload(): (entries: Chosen, from: Location) => void {
  const t = useTranslations('commands');
  const sentence = useErrorSentence();
  const queryClient = useQueryClient();
  const tell = (error: unknown) => void toast.error(sentence(error));

  return (chosen, from) => {
    const entries = [...chosen];
    const [first] = entries;
    if (!first) return;
    if (entries.length === 1 && first.kind === 'file') {
      const address = { connection: from.connection, bucket: from.bucket, key: first.key };
      // Asked first: a refusal told by the store itself would replace this page with its XML.
      queryClient
        .query({ ...propertiesQuery(address), staleTime: 0 })
        .then(() => openDownload(objectHref(address, 'attachment')), tell);
      return;
    }
    const name = zipName(entries, from);
    toast(t('downloadStarted', { name }));
    downloadZip(
      {
        ...from,
        keys: entries.filter((entry) => entry.kind === 'file').map((file) => file.key),
        prefixes: entries.filter((entry) => entry.kind === 'folder').map((folder) => folder.prefix),
        name,
      },
      tell,
    );
  };
}
