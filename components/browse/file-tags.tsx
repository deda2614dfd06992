'use client';

import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { useProperties } from '@/lib/client/queries';
import type { ObjectAddress } from '@/lib/domain/location';
import { visible } from '@/lib/domain/visible-name';
import { DetailsLoading } from './details-loading';
import { Property, PropertyList } from './property-list';

export function FileTags({ address }: { address: ObjectAddress }) {
  const t = useTranslations('details.tags');
  const { data, error, refetch } = useProperties(address);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailsLoading />;
  if (data.tags === null) return <p className="text-sm text-muted">{t('unavailable')}</p>;
  if (data.tags.length === 0) return <p className="text-sm text-muted">{t('none')}</p>;
  return (
    <PropertyList label={t('list')}>
      {data.tags.map(({ key, value }) => (
        <Property key={key} label={visible(key)} copy={value}>
          {visible(value)}
        </Property>
      ))}
    </PropertyList>
  );
}
