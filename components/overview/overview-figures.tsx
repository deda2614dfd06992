'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { OverviewResult } from '@/lib/client/overview-result';
import { useFormats } from '@/components/ui/use-formats';

/** The figures everybody asks for first. */
export function OverviewFigures({ result }: { result: OverviewResult }) {
  const t = useTranslations('overview.figures');
  const { formatBytes } = useFormats();
  const { total, folders, others } = result;
  const count = folders.size;
  return (
    <dl aria-label={t('label')} className="grid grid-cols-2 gap-x-6 gap-y-3 sm:flex sm:gap-x-12">
      <Figure label={t('objects')}>{t('number', { count: total.objects })}</Figure>
      <Figure label={t('size')}>
        <span title={t('exact', { bytes: total.bytes })}>{formatBytes(total.bytes)}</span>
      </Figure>
      <Figure label={t('average')}>{formatBytes(Math.round(total.bytes / total.objects))}</Figure>
      <Figure label={t('folders')}>{t(others.objects > 0 ? 'atLeast' : 'number', { count })}</Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-xl font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
