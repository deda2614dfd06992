'use client';

import { Maximize2 } from 'lucide-react';
import { useState, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/shell/error-sentence';
import { IconButton } from '@/components/ui/icon-button';
import { useProperties } from '@/lib/client/queries';
import { AppError } from '@/lib/domain/errors';
import type { ObjectAddress } from '@/lib/domain/location';
import { basename } from '@/lib/domain/names';
import { visible } from '@/lib/domain/visible-name';
import { isArchived } from './archived';
import { BytesPreview } from './bytes-preview';
import { EditButton } from './edit-button';
import { MediaPreview } from './media-preview';
import { isMedia, previewKindOf, type PreviewKind } from './preview-kind';
import { PreviewLoading } from './preview-loading';
import { ViewAs } from './view-as';

interface PreviewProps {
  /** Give it a `key` of its own: a forced view belongs to one object. */
  address: ObjectAddress;
  /** Shows a button for the large view. */
  onFullSize?: () => void;
  fullSizeRef?: Ref<HTMLButtonElement>;
}

/** An object's content, in the view its type asks for or the reader forces. Fills the height it is given. */
export function Preview({ address, onFullSize, fullSizeRef }: PreviewProps) {
  const t = useTranslations('details');
  const [forced, setForced] = useState<PreviewKind | null>(null);
  const { data: properties, error, refetch } = useProperties(address);
  if (properties === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PreviewLoading />;
  }
  if (isArchived(properties))
    return <ErrorState error={new AppError('object_archived', { target: address.key })} />;
  if (properties.size === 0)
    return <p className="py-8 text-center text-sm text-muted">{t('preview.empty')}</p>;

  const name = visible(basename(address.key)) || t('unnamed');
  const kind = forced ?? previewKindOf(address.key, properties.contentType);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <span className="me-auto">
          <ViewAs kind={kind} onChange={setForced} />
        </span>
        {onFullSize && <EditButton address={address} size={properties.size} kind={kind} />}
        {onFullSize && (
          <IconButton ref={fullSizeRef} label={t('preview.fullSize')} size="icon-small" onClick={onFullSize}>
            <Maximize2 />
          </IconButton>
        )}
      </div>
      {isMedia(kind) ? (
        <MediaPreview
          key={kind}
          address={address}
          size={properties.size}
          kind={kind}
          name={name}
          large={onFullSize === undefined}
          onViewBytes={() => setForced('hex')}
        />
      ) : (
        <BytesPreview
          key={kind}
          address={address}
          properties={properties}
          kind={kind}
          label={t('preview.content', { name })}
          onViewBytes={() => setForced('hex')}
        />
      )}
    </div>
  );
}
