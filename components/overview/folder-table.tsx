'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { EntryIcon } from '@/components/browse/entry-icon';
import { EntryName } from '@/components/browse/entry-name';
import { Button } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import type { OverviewResult } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';
import { overviewHref } from '@/lib/domain/location';
import { joinPrefix } from '@/lib/domain/names';
import { MAX_OVERVIEW_FOLDERS } from '@/lib/domain/overview';
import { SumRow, SumTable } from './sum-table';

const SHOWN = 50;
const SHOWN_MORE = 500;

/** What the treemap shows, in figures: every folder one level below, the largest first; those the filter leaves. */
export function FolderTable({ location, result }: { location: Location; result: OverviewResult }) {
  const t = useTranslations('overview');
  const { appliedFilter: filter } = useBrowseView();
  const [most, setMost] = useState(SHOWN);
  const { folders, direct, others, total } = result;
  const rows = useMemo(() => {
    const wanted = filter.toLowerCase();
    return [...folders]
      .filter(([name]) => name.toLowerCase().includes(wanted))
      .sort(([one, a], [other, b]) => b.bytes - a.bytes || b.objects - a.objects || (one < other ? -1 : 1));
  }, [folders, filter]);
  const more = Math.min(rows.length - most, SHOWN_MORE);
  return (
    <section className="flex flex-col items-start gap-2">
      <SumTable title={t('folders')} column={t('columns.name')} total={total}>
        {rows.slice(0, most).map(([name, sum]) => (
          <SumRow key={`/${name}`} sum={sum} total={total}>
            <FolderLink location={location} name={name} />
          </SumRow>
        ))}
        {filter === '' && direct.objects > 0 && (
          <SumRow sum={direct} total={total}>
            {t('direct')}
          </SumRow>
        )}
        {filter === '' && others.objects > 0 && (
          <SumRow sum={others} total={total}>
            {t('others', { count: MAX_OVERVIEW_FOLDERS })}
          </SumRow>
        )}
      </SumTable>
      {rows.length === 0 && filter !== '' && (
        <p className="text-sm text-muted">{t('noFolder', { filter })}</p>
      )}
      {more > 0 && (
        <Button onClick={() => setMost(most + SHOWN_MORE)}>{t('showMore', { count: more })}</Button>
      )}
    </section>
  );
}

function FolderLink({ location, name }: { location: Location; name: string }) {
  const { openOverview } = useBrowse();
  const inside = { ...location, prefix: joinPrefix(location.prefix, name) };
  return (
    <PageLink
      href={overviewHref(inside)}
      onFollow={() => openOverview(inside)}
      className="flex min-w-0 items-center gap-2 hover:underline"
    >
      <EntryIcon entry={{ kind: 'folder', name }} />
      <EntryName name={name} />
    </PageLink>
  );
}
