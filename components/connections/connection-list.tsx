'use client';

import { ChevronRight, Database } from 'lucide-react';
import { PageLink } from '@/components/ui/page-link';
import { useTranslations } from 'use-intl';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { connectionHref } from '@/lib/domain/location';

/** The stores a person may browse. */
export function ConnectionList({ connections }: { connections: readonly ConnectionSummary[] }) {
  const t = useTranslations('connections');
  if (connections.length === 0) {
    return (
      <div className="text-center">
        <h1 className="text-lg font-semibold">{t('none')}</h1>
        <p className="mt-1 text-sm text-muted">{t('noneBody')}</p>
      </div>
    );
  }
  return (
    <>
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p className="mb-4 text-sm text-muted">{t('choose')}</p>
      <ul
        aria-label={t('list')}
        className="flex flex-col divide-y overflow-hidden rounded-lg border bg-surface"
      >
        {connections.map((connection) => (
          <li key={connection.id}>
            <PageLink
              href={connectionHref(connection.id)}
              className="flex min-h-14 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-hover"
            >
              <Database aria-hidden strokeWidth={1.5} className="size-5 shrink-0 text-accent" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{connection.name}</span>
                <span className="block truncate text-xs text-muted">
                  {[
                    connection.endpoint === undefined ? t('aws') : new URL(connection.endpoint).host,
                    connection.region,
                    ...(connection.readOnly ? [t('readOnly')] : []),
                  ].join(' · ')}
                </span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-faint rtl:-scale-x-100" />
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
