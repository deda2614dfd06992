'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { EntryIcon } from '@/components/browse/entry-icon';
import { EntryName } from '@/components/browse/entry-name';
import { PageLink } from '@/components/ui/page-link';
import type { Location } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import { locationHref } from '@/lib/domain/location';
import { basename, parentOf } from '@/lib/domain/names';
import type { LargeObject } from '@/lib/domain/overview';
import { TitledCell, TitledRow, TitledTable } from './titled-table';

/** Each leads to itself in its folder. */
export function LargestTable({ location, largest }: { location: Location; largest: readonly LargeObject[] }) {
  const t = useTranslations('overview');
  const { formatBytes, formatTime } = useFormats();
  const { openLocation } = useBrowse();
  if (largest.length === 0) return null;
  return (
    <TitledTable
      title={t('largest')}
      first={t('columns.name')}
      columns={[
        { label: t('columns.size'), className: 'w-24' },
        { label: t('columns.modified'), className: WIDE_ONLY },
      ]}
    >
      {largest.map(({ key, size, modified }) => {
        const folder = { ...location, prefix: parentOf(key) };
        const link = (
          <PageLink
            href={locationHref(folder, key)}
            onFollow={() => openLocation(folder, key)}
            className="flex min-w-0 items-center gap-2 hover:underline"
          >
            <EntryIcon entry={{ kind: 'file', name: basename(key) }} />
            <EntryName name={key.slice(location.prefix.length)} />
          </PageLink>
        );
        return (
          <TitledRow key={key} name={link}>
            <TitledCell>
              <span title={t('figures.exact', { bytes: size })}>{formatBytes(size)}</span>
            </TitledCell>
            <TitledCell className={WIDE_ONLY}>
              <time dateTime={modified}>{formatTime(modified)}</time>
            </TitledCell>
          </TitledRow>
        );
      })}
    </TitledTable>
  );
}

const WIDE_ONLY = 'w-40 truncate max-md:hidden';
