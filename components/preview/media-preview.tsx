'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/components/ui/use-formats';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { ImageView } from './image-view';
import { Offer } from './offer';
import { PdfView } from './pdf-view';
import type { MediaKind } from './preview-kind';

interface MediaPreviewProps {
  address: ObjectAddress;
  size: number;
  kind: MediaKind;
  name: string;
  /** Has the whole page for itself. */
  large: boolean;
  onViewBytes: () => void;
}

/** Images and documents are loaded whole: beyond this only when asked. Audio and video come by range. */
const LARGE = 32 * 1024 * 1024;

/** What the browser itself draws, straight from the store. */
export function MediaPreview({ address, size, kind, name, large, onViewBytes }: MediaPreviewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const [wanted, setWanted] = useState(size <= LARGE || kind === 'audio' || kind === 'video');
  const [failed, setFailed] = useState(false);
  if (!wanted) {
    return (
      <Offer
        text={t('large', { size: formatBytes(size) })}
        action={t('loadAnyway')}
        onAct={() => setWanted(true)}
      />
    );
  }
  const unplayable = (
    <Offer
      text={t('unplayable', { view: kind })}
      action={t('asBytes')}
      onAct={onViewBytes}
      download={objectHref(address, 'attachment')}
    />
  );
  if (failed) return unplayable;
  const media = { src: objectHref(address, 'inline'), onError: () => setFailed(true) };
  switch (kind) {
    case 'image':
      return <ImageView {...media} address={address} name={name} large={large} />;
    case 'audio':
      return <audio {...media} controls preload="metadata" aria-label={name} className="w-full" />;
    case 'video':
      return (
        <video
          {...media}
          controls
          preload="metadata"
          playsInline
          aria-label={name}
          className="min-h-0 w-full rounded-md bg-black"
        />
      );
    case 'pdf':
      return <PdfView address={address} name={name} otherwise={unplayable} />;
  }
}
