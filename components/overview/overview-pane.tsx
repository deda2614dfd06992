'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ListingSkeleton } from '@/components/browse/listing-skeleton';
import { ErrorPane } from '@/components/shell/error-sentence';
import { EmptyState } from '@/components/ui/empty-state';
import { overviewQuery } from '@/lib/client/overview';
import { restartOverview, type OverviewResult } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { placeInSentence } from '@/lib/domain/place-name';
import { FolderTable } from './folder-table';
import { LargestTable } from './largest-table';
import { OverviewFigures } from './overview-figures';
import { OverviewFooter } from './overview-footer';
import { OverviewHeader } from './overview-header';
import { AgeTable, ClassTable } from './sum-table';
import { Treemap } from './treemap';

/** How much lies below the open folder, and where, in place of what stands in it. */
export function OverviewPane({ location }: { location: Location }) {
  const client = useQueryClient();
  const { data, error, isFetching } = useQuery(overviewQuery(location));
  const again = () => void restartOverview(client, location);
  const nothing = !data || data.total.objects === 0;
  if (error && nothing) return <ErrorPane error={error} onRetry={again} />;
  if (!data) return <ListingSkeleton />;
  const state = isFetching ? 'counting' : error ? 'failed' : (data.end ?? 'stopped');
  return (
    <>
      <section
        aria-labelledby="overview-title"
        className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-4 pt-3 pb-6"
      >
        <OverviewHeader location={location} state={state} changed={data.changed} />
        {nothing ? (
          <Nothing location={location} complete={state === 'complete'} />
        ) : (
          <Contents location={location} result={data} counting={isFetching} />
        )}
      </section>
      <OverviewFooter location={location} result={data} state={state} error={error} onAgain={again} />
    </>
  );
}

interface ContentsProps {
  location: Location;
  result: OverviewResult;
  counting: boolean;
}

function Contents({ location, result, counting }: ContentsProps) {
  return (
    <>
      <OverviewFigures result={result} />
      <Treemap location={location} result={result} counting={counting} />
      <FolderTable location={location} result={result} />
      <div className="grid gap-6 lg:grid-cols-2">
        <ClassTable result={result} />
        <AgeTable result={result} />
      </div>
      <LargestTable location={location} largest={result.largest} />
    </>
  );
}

function Nothing({ location, complete }: { location: Location; complete: boolean }) {
  const t = useTranslations('overview');
  const title = complete ? t('none', { name: placeInSentence(location) }) : t('noneYet');
  return <EmptyState icon={<FolderOpen />} title={title} />;
}
