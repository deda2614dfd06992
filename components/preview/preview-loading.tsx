'use client';

import { useTranslations } from 'use-intl';
import { Skeleton } from '@/components/ui/skeleton';

export function PreviewLoading() {
  const t = useTranslations('details');
  return (
    <div role="status" className="flex min-h-40 flex-1 flex-col">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="flex-1 rounded-md" />
    </div>
  );
}
