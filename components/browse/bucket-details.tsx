'use client';

import { useTranslations } from 'use-intl';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { useBuckets } from '@/lib/client/queries';
import { useFormats } from '@/components/ui/use-formats';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import { useBrowse } from './browse-context';
import { DetailsHeader } from './details-header';
import { FolderCount } from './folder-count';
import { Property, PropertyList } from './property-list';

interface BucketDetailsProps {
  connection: ConnectionId;
  /** The one selected. */
  bucket: BucketName | null;
}

export function BucketDetails({ connection, bucket }: BucketDetailsProps) {
  const t = useTranslations('details');
  const tb = useTranslations('browse');
  const { formatTime } = useFormats();
  const { rootPrefix } = useBrowse().connection;
  const { data } = useBuckets(connection);
  if (bucket === null) return <p className="p-4 pe-11 text-sm text-muted">{t('bucket.empty')}</p>;
  const { created, region } = data?.buckets.find(({ name }) => name === bucket) ?? {};
  return (
    <>
      <DetailsHeader icon={<BucketIcon className="size-4 text-kind-folder" />} name={bucket}>
        {tb('kinds.bucket')}
      </DetailsHeader>
      <div className="flex flex-col gap-4 px-4 pt-2 text-sm">
        <PropertyList>
          <Property label={t('properties.uri')} copy={`s3://${bucket}`} mono>
            {`s3://${bucket}`}
          </Property>
          {created !== undefined && (
            <Property label={t('bucket.created')} copy={created}>
              <time dateTime={created}>
                {formatTime(created, 'second')}
                <span className="block text-muted">{created}</span>
              </time>
            </Property>
          )}
          {region !== undefined && <Property label={t('bucket.region')}>{region}</Property>}
        </PropertyList>
        <FolderCount key={bucket} location={{ connection, bucket, prefix: rootPrefix }} />
      </div>
    </>
  );
}
