'use client';

import { Copy, Download, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCopyText } from '@/components/commands/use-copy-text';
import { openDialog } from '@/components/dialogs/dialogs';
import { ErrorState } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { buttonVariants } from '@/components/ui/button-variants';
import { tooltip } from '@/components/ui/tooltip';
import { useVersioning, useVersions } from '@/lib/client/queries';
import type { Location, ObjectVersion } from '@/lib/domain/entry';
import { useFormats } from '@/components/ui/use-formats';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { parentOf } from '@/lib/domain/names';
import { useBrowse } from './browse-context';
import { DetailsLoading } from './details-loading';

/** The version id of what was written while the bucket kept no versions. */
const UNVERSIONED = 'null';

/** Newest first, as the store lists them. */
export function FileVersions({ address }: { address: ObjectAddress }) {
  const t = useTranslations('details.versions');
  const { canWrite } = useBrowse().connection;
  const { data: versioning } = useVersioning(address.connection, address.bucket);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions(address);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <DetailsLoading />;
  const versions = data.pages.flatMap((page) => page.versions);
  const [only] = versions;
  if (only === undefined) return <p className="text-sm text-muted">{t('none')}</p>;
  return (
    <div className="flex flex-col gap-3">
      {versions.length === 1 && only.version === UNVERSIONED && (
        <p className="text-xs text-muted">{t('onlyOne')}</p>
      )}
      <ul aria-label={t('list')} className="flex flex-col divide-y rounded-md border bg-surface">
        {versions.map((version) => (
          <VersionItem
            key={version.version}
            {...{ address, version, canWrite }}
            // Elsewhere it would be stored over the newest, which would be lost.
            canReturn={canWrite && versioning === 'enabled'}
          />
        ))}
      </ul>
      {error && <ErrorState error={error} onRetry={() => void fetchNextPage()} padding="p-4" />}
      {hasNextPage && !error && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {t('older')}
        </Button>
      )}
    </div>
  );
}

interface VersionItemProps {
  address: ObjectAddress;
  version: ObjectVersion;
  canWrite: boolean;
  /** It can be made the newest. */
  canReturn: boolean;
}

function VersionItem({ address, version: item, canWrite, canReturn }: VersionItemProps) {
  const { kind, version, latest, modified, size } = item;
  const t = useTranslations('details');
  const { formatBytes, formatTime } = useFormats();
  const copyText = useCopyText();
  const time = formatTime(modified, 'second');
  const marker = kind === 'delete-marker';
  const download = t('versions.downloadOf', { time });
  const restore = (which?: string) =>
    openDialog({ kind: 'restore', location: folderOf(address), object: address.key, version: which });
  return (
    <li className="flex items-center gap-1 py-2 ps-3 pe-1.5 text-xs">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 tabular-nums">
          <time dateTime={modified} title={modified} className="font-medium">
            {time}
          </time>
          {latest && <Badge className="bg-accent-soft text-foreground">{t('versions.latest')}</Badge>}
          {marker && <Badge className="bg-danger-soft text-danger">{t('versions.deleteMarker')}</Badge>}
        </p>
        <p className="flex gap-2 text-muted tabular-nums">
          {marker ? (
            t('versions.deleteMarkerHint')
          ) : (
            <span title={t('bytes', { bytes: size })} className="shrink-0">
              {formatBytes(size)}
            </span>
          )}
          {!marker && version !== UNVERSIONED && (
            <span title={version} className="truncate font-mono text-[11px]">
              {version}
            </span>
          )}
        </p>
      </div>
      {marker && latest && canWrite && (
        <Button size="small" onClick={() => restore()}>
          {t('versions.restore')}
        </Button>
      )}
      {!marker && !latest && canReturn && (
        <IconButton
          label={t('versions.makeNewest', { time })}
          size="icon-small"
          onClick={() => restore(version)}
        >
          <RotateCcw className="size-3.5" />
        </IconButton>
      )}
      {version !== UNVERSIONED && (
        <IconButton
          label={t('copy', { what: t('versions.id') })}
          size="icon-small"
          onClick={() => copyText(version)}
        >
          <Copy className="size-3.5" />
        </IconButton>
      )}
      {!marker && (
        <a
          href={objectHref({ ...address, version }, 'attachment')}
          download
          aria-label={download}
          className={buttonVariants({ variant: 'ghost', size: 'icon-small' })}
          {...tooltip(download)}
        >
          <Download className="size-3.5" />
        </a>
      )}
    </li>
  );
}

function folderOf({ connection, bucket, key }: ObjectAddress): Location {
  return { connection, bucket, prefix: parentOf(key) };
}

function Badge({ className, children }: { className: string; children: string }) {
  return <span className={`rounded-sm px-1.5 font-medium ${className}`}>{children}</span>;
}
