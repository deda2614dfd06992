'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useBuckets } from '@/lib/client/queries';
import { BucketTree } from './bucket-tree';

/**
 * Buckets and, below them, folders. Only in the browser: on the server it would ask for what the page itself is about to
 * bring, before the page has it.
 */
export function FolderTree() {
  const t = useTranslations('browse.tree');
  return (
    <>
      <h2 className="px-4 pt-3 pb-1 text-xs font-medium text-faint">{t('buckets')}</h2>
      <div className="flex min-h-0 flex-1 flex-col">{useHydrated() && <LoadedTree />}</div>
    </>
  );
}

function LoadedTree() {
  const t = useTranslations('browse.tree');
  const sentence = useErrorSentence();
  const { connection } = useBrowse();
  const { data, error, refetch } = useBuckets(connection.id);
  if (!data && error) {
    return (
      <div className="flex min-h-0 flex-col items-start gap-2 overflow-y-auto px-4 py-2 text-sm text-muted">
        <p className="wrap-anywhere">{sentence(error)}</p>
        <Button size="small" onClick={() => void refetch()}>
          {t('retryBuckets')}
        </Button>
      </div>
    );
  }
  if (!data) return <p className="animate-late px-4 py-1 text-sm text-faint">{t('loading')}</p>;
  return <BucketTree buckets={data.buckets} />;
}
