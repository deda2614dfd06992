'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';

const LINES = 7;

export function DetailsLoading() {
  const t = useTranslations('details');
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: LINES }, (_, line) => (
        <div key={line} className="grid grid-cols-[104px_minmax(0,1fr)] gap-3">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-3" />
        </div>
      ))}
    </div>
  );
}
