'use client';

import { clsx } from 'clsx';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useBuckets } from '@/lib/client/queries';
import { isLost } from '@/lib/client/reach';
import { useReach } from '@/lib/client/use-reach';
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
  const { connection } = useBrowse();
  const { data, error, refetch } = useBuckets(connection.id);
  const reach = useReach(connection.id);
  const lost = !data && isLost(error);
  // The page says what is wrong and how to try again; where that worked, so will this.
  useEffect(() => {
    if (lost && reach === 'up') void refetch();
  }, [lost, reach, refetch]);
  if (data) return <BucketTree buckets={data.buckets} />;
  return (
    <p className={clsx('px-4 py-1 text-sm text-faint', !error && 'animate-late')}>
      {error ? t('unavailable') : t('loading')}
    </p>
  );
}
