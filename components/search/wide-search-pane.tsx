'use client';

import { useQuery } from '@tanstack/react-query';
import { Lock, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { BucketListSkeleton } from '@/components/connections/bucket-list-skeleton';
import { ErrorPane } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { wideSearchQuery } from '@/lib/client/wide-search';
import { parseSearch } from '@/lib/domain/search-query';
import { inSentence } from '@/lib/domain/visible-name';
import { FoundGrid } from './found-grid';
import { foundRows } from './found-rows';
import { SearchBar } from './search-bar';
import { SearchHelp } from './search-help';
import { WideSearchFooter } from './wide-search-footer';

/** What is found in all buckets of the open connection, in place of their list. */
export function WideSearchPane({ text }: { text: string }) {
  const t = useTranslations('search');
  const { connection } = useBrowse();
  const parsed = useMemo(() => parseSearch(text), [text]);
  const isAsked = parsed.ok && parsed.conditions.length > 0;
  return (
    <>
      <SearchBar
        placeholder={t('wide.placeholder', { name: connection.name })}
        text={text}
        problem={parsed.ok ? null : parsed.error}
      />
      {isAsked ? <Results key={text} text={text} /> : <SearchHelp intro={t('wide.intro')} />}
    </>
  );
}

function Results({ text }: { text: string }) {
  const t = useTranslations('search');
  const { connection } = useBrowse();
  const browse = useTranslations('browse');
  const connections = useTranslations('connections');
  const { filter, setFilter } = useBrowseView();
  const { data, error, isFetching, refetch } = useQuery(wideSearchQuery(connection, text));
  const rows = useMemo(() => (data ? foundRows(data, filter) : []), [data, filter]);
  if (!data)
    return error ? <ErrorPane error={error} onRetry={() => void refetch()} /> : <BucketListSkeleton />;
  if (data.source === 'denied')
    return <EmptyState icon={<Lock />} title={connections('denied')} body={t('wide.deniedBody')} />;
  const isFiltered = data.matches.length + data.failures.length > 0;
  return (
    <>
      {rows.length > 0 ? (
        <FoundGrid rows={rows} text={text} />
      ) : isFiltered ? (
        <EmptyState icon={<SearchX />} title={t('wide.noBucket', { filter: inSentence(filter) })}>
          <Button onClick={() => setFilter('')}>{browse('clearFilter')}</Button>
        </EmptyState>
      ) : (
        <EmptyState
          icon={<SearchX />}
          title={isFetching || error ? t('noneYet') : t('none', { name: connection.name })}
        />
      )}
      <WideSearchFooter
        {...{ text, error }}
        result={data}
        searching={isFetching}
        onFetch={() => void refetch()}
      />
    </>
  );
}
