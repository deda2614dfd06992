'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';

const ROWS = 8;

export function BucketListSkeleton() {
  const t = useTranslations('connections');
  return (
    <div role="status" className="min-h-0 flex-1 overflow-hidden pt-8">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-2.5 px-4">
          <Skeleton className="size-4" />
          <Skeleton className="h-3 w-48" />
        </div>
      ))}
    </div>
  );
}
