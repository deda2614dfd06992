'use client';

import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { useProperties } from '@/lib/client/queries';
import type { ObjectProperties } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import type { ObjectAddress } from '@/lib/domain/location';
import { visible } from '@/lib/domain/visible-name';
import { DetailsLoading } from './details-loading';
import { Property, PropertyList } from './property-list';

/** What HEAD says, in the store's own words. */
export function FileProperties({ address }: { address: ObjectAddress }) {
  const { data, error, refetch } = useProperties(address);
  if (data) return <Properties address={address} properties={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailsLoading />;
}

/** Shown where the store says them; in this order. */
const PLAIN = [
  'contentType',
  'encryption',
  'restore',
  'partsCount',
  'cacheControl',
  'contentDisposition',
  'contentEncoding',
  'contentLanguage',
  'expires',
] as const satisfies readonly (keyof ObjectProperties)[];

interface PropertiesProps {
  address: ObjectAddress;
  properties: ObjectProperties;
}

function Properties({ address, properties }: PropertiesProps) {
  const t = useTranslations('details');
  const { formatBytes, formatTime } = useFormats();
  const { key, size, modified, etag, version, metadata, storageClass = 'STANDARD' } = properties;
  const uri = `s3://${address.bucket}/${key}`;
  const entries = Object.entries(metadata);
  return (
    <div className="flex flex-col gap-4">
      <PropertyList>
        <Property label={t('properties.key')} copy={key} mono>
          {visible(key)}
        </Property>
        <Property label={t('properties.uri')} copy={uri} mono>
          {visible(uri)}
        </Property>
        <Property label={t('properties.size')} copy={String(size)}>
          {t('bytes', { bytes: size })}
          {size >= 1000 && <span className="text-muted"> ({formatBytes(size)})</span>}
        </Property>
        <Property label={t('properties.modified')} copy={modified}>
          <time dateTime={modified}>
            {formatTime(modified, 'second')}
            <span className="block text-[11px] whitespace-nowrap text-muted">{modified}</span>
          </time>
        </Property>
        {etag !== undefined && (
          <Property label={t('properties.etag')} copy={etag} mono>
            {etag}
          </Property>
        )}
        {version !== undefined && (
          <Property label={t('properties.version')} copy={version} mono>
            {version}
          </Property>
        )}
        {/* HEAD leaves out the standard class. */}
        <Property label={t('properties.storageClass')}>{storageClass}</Property>
        {PLAIN.map((name) => {
          const value = properties[name];
          return (
            value !== undefined && (
              <Property key={name} label={t(`properties.${name}`)}>
                {visible(String(value))}
              </Property>
            )
          );
        })}
      </PropertyList>
      <section>
        <h3 className="mb-1 text-xs font-medium">{t('properties.metadata')}</h3>
        {entries.length === 0 ? (
          <p className="text-xs text-muted">{t('properties.noMetadata')}</p>
        ) : (
          <PropertyList>
            {entries.map(([name, value]) => (
              <Property key={name} label={name} copy={value}>
                {visible(value)}
              </Property>
            ))}
          </PropertyList>
        )}
      </section>
    </div>
  );
}
