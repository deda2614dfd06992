'use client';

import { Lock, Plus, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { FooterBar } from '@/components/browse/footer-bar';
import { useCommandMenu } from '@/components/commands/use-command-menu';
import { openDialog } from '@/components/dialogs/dialogs';
import { ErrorPane } from '@/components/shell/error-sentence';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { onDemand } from '@/components/ui/on-demand';
import { useBuckets } from '@/lib/client/queries';
import type { BucketListing, BucketSummary } from '@/lib/domain/entry';
import { isBucketName } from '@/lib/domain/names';
import { inSentence } from '@/lib/domain/visible-name';
import { BucketGrid } from './bucket-grid';
import { BucketListSkeleton } from './bucket-list-skeleton';
import { OpenBucketForm } from './open-bucket-form';

const WideSearchPane = onDemand(
  () => import('@/components/search/wide-search-pane').then((module) => module.WideSearchPane),
  BucketListSkeleton,
);

/** The buckets of the open connection, or what is found in them. */
export function BucketList() {
  const { search } = useBrowseView();
  return search === null ? <Buckets /> : <WideSearchPane text={search} />;
}

/** The buckets, and what there is to say of them. */
function Buckets() {
  const { connection } = useBrowse();
  const { filter: typed } = useBrowseView();
  const filter = useDeferredValue(typed).trim();
  const { data, error, refetch } = useBuckets(connection.id);
  const { trigger, menu } = useCommandMenu();
  const shown = useMemo(() => matching(data?.buckets ?? [], filter), [data, filter]);

  if (!data)
    return error ? <ErrorPane error={error} onRetry={() => void refetch()} /> : <BucketListSkeleton />;
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col" {...trigger}>
        {shown.length > 0 ? <BucketGrid buckets={shown} /> : <NoBuckets listing={data} filter={filter} />}
      </div>
      {menu}
      <Footer listing={data} shown={shown.length} filter={filter} />
    </>
  );
}

function matching(buckets: readonly BucketSummary[], filter: string): readonly BucketSummary[] {
  const wanted = filter.toLowerCase();
  return wanted === '' ? buckets : buckets.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** Nothing to list: because nothing matches, because listing is denied, or because there is nothing. */
function NoBuckets({ listing, filter }: { listing: BucketListing; filter: string }) {
  const t = useTranslations('connections');
  const texts = useTranslations('browse');
  const { connection, openLocation, search } = useBrowse();
  if (filter !== '') {
    // Keys may open buckets that are not in their list: those of other accounts.
    const named = listing.source !== 'fixed' && isBucketName(filter) ? filter : null;
    return (
      <EmptyState icon={<SearchX />} title={t('noMatch', { filter: inSentence(filter) })}>
        {named && (
          <Button
            onClick={() =>
              openLocation({ connection: connection.id, bucket: named, prefix: connection.rootPrefix })
            }
          >
            {t('openNamed', { name: named })}
          </Button>
        )}
        {listing.buckets.length > 0 && (
          <Button className="max-w-full" onClick={search}>
            <span className="truncate">{texts('searchBelow', { name: connection.name })}</span>
          </Button>
        )}
      </EmptyState>
    );
  }
  if (listing.source === 'denied') {
    return (
      <EmptyState icon={<Lock />} title={t('denied')} body={t('deniedBody')}>
        <OpenBucketForm />
      </EmptyState>
    );
  }
  const { canManageBuckets } = connection;
  return (
    <EmptyState
      icon={<BucketIcon />}
      title={t('empty')}
      body={canManageBuckets ? t('emptyCreate') : t('emptyReadOnly')}
    >
      {canManageBuckets && (
        <Button
          variant="primary"
          onClick={() => openDialog({ kind: 'new-bucket', connection: connection.id })}
        >
          <Plus />
          {t('newBucket')}
        </Button>
      )}
    </EmptyState>
  );
}

interface FooterProps {
  listing: BucketListing;
  shown: number;
  filter: string;
}

function Footer({ listing: { buckets, source }, shown, filter }: FooterProps) {
  const t = useTranslations('connections');
  const count = buckets.length;
  const matches = t('statusMatches', { matches: shown, count, filter: inSentence(filter) });
  const statement = source === 'denied' ? t('denied') : filter === '' ? t('status', { count }) : matches;
  const whole = source === 'fixed' ? `${statement}, ${t('statusFixed')}` : statement;
  return <FooterBar error={null} busy={false} parts={[whole]} />;
}
