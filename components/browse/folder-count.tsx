'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChartBarBig, Sigma } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';
import { PageLink } from '@/components/ui/page-link';
import { Spinner } from '@/components/ui/spinner';
import { overviewQuery, stopOverview } from '@/lib/client/overview';
import { restartOverview } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import { overviewHref } from '@/lib/domain/location';
import { NOTHING } from '@/lib/domain/overview';
import { useBrowse } from './browse-context';

/**
 * How many objects lie under a folder, and how big: counted only when asked, since it lists every key, and no longer than
 * somebody looks on: an abandoned count would go on listing them.
 */
export function FolderCount({ location }: { location: Location }) {
  const t = useTranslations('details.folder');
  const { formatBytes } = useFormats();
  const sentence = useErrorSentence();
  const { openOverview } = useBrowse();
  const client = useQueryClient();
  const query = useQuery({ ...overviewQuery(location), enabled: false });
  const { data, error, isFetching: counting, refetch } = query;
  const { objects, bytes } = data?.total ?? NOTHING;
  const numbers = { objects, size: formatBytes(bytes) };
  const idle = !counting && !data && !error;
  const start = () => {
    void restartOverview(client, location);
    void refetch({ cancelRefetch: false });
  };
  return (
    <section className="flex flex-col items-start gap-2">
      {idle ? (
        <p className="text-xs text-muted">{t('hint')}</p>
      ) : (
        <p role="status" className="flex items-center gap-2 font-medium tabular-nums">
          {counting && <Spinner />}
          {t(counting ? 'counting' : data?.end === 'complete' ? 'counted' : 'stopped', numbers)}
        </p>
      )}
      {data?.changed && <p className="text-xs text-muted">{t('changed')}</p>}
      {error && !counting && (
        <p role="alert" className="text-xs wrap-anywhere text-danger">
          {sentence(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {counting ? (
          <Button onClick={() => stopOverview(location)}>{t('stop')}</Button>
        ) : (
          <Button onClick={start}>
            <Sigma />
            {t(idle ? 'count' : 'countAgain')}
          </Button>
        )}
        <PageLink
          href={overviewHref(location)}
          onFollow={() => openOverview(location)}
          className={buttonVariants()}
        >
          <ChartBarBig />
          {t('overview')}
        </PageLink>
      </div>
    </section>
  );
}
