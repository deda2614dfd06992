'use client';

import { useId } from 'react';
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

/** Each leads to itself in its folder. */
export function LargestTable({ location, largest }: { location: Location; largest: readonly LargeObject[] }) {
  const t = useTranslations('overview');
  const { formatBytes, formatTime } = useFormats();
  const { openLocation } = useBrowse();
  const id = useId();
  if (largest.length === 0) return null;
  return (
    <div className="min-w-0">
      <h3 id={id} className="mb-1 text-base font-semibold">
        {t('largest')}
      </h3>
      <table aria-labelledby={id} className="w-full table-fixed text-sm tabular-nums">
        <thead className="text-xs text-muted">
          <tr className="border-b">
            <th scope="col" className="py-1 text-start font-medium">
              {t('columns.name')}
            </th>
            <th scope="col" className="w-24 py-1 text-end font-medium">
              {t('columns.size')}
            </th>
            <th scope="col" className="w-40 py-1 text-end font-medium max-md:hidden">
              {t('columns.modified')}
            </th>
          </tr>
        </thead>
        <tbody>
          {largest.map(({ key, size, modified }) => {
            const folder = { ...location, prefix: parentOf(key) };
            return (
              <tr key={key} className="border-b last:border-b-0 hover:bg-hover">
                <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                  <PageLink
                    href={locationHref(folder, key)}
                    onFollow={() => openLocation(folder, key)}
                    className="flex min-w-0 items-center gap-2 hover:underline"
                  >
                    <EntryIcon entry={{ kind: 'file', name: basename(key) }} />
                    <EntryName name={key.slice(location.prefix.length)} />
                  </PageLink>
                </th>
                <td className="text-end text-muted">
                  <span title={t('figures.exact', { bytes: size })}>{formatBytes(size)}</span>
                </td>
                <td className="truncate text-end text-muted max-md:hidden">
                  <time dateTime={modified}>{formatTime(modified)}</time>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
