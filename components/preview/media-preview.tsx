'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { buttonVariants } from '@/components/ui/button-variants';
import { cn } from '@/lib/client/cn';
import { formatBytes } from '@/lib/domain/format';
import { objectHref, type ObjectAddress } from '@/lib/domain/location';
import { PdfView } from './pdf-view';
import '@/lib/messages/late/details';

export type MediaKind = 'image' | 'audio' | 'video' | 'pdf';

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
      return <ImageView {...media} name={name} large={large} />;
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

interface ImageViewProps {
  src: string;
  name: string;
  large: boolean;
  onError: () => void;
}

/** SVG is drawn as an image too: there it can neither run scripts nor fetch anything. */
function ImageView({ src, name, large, onError }: ImageViewProps) {
  const t = useTranslations('details.preview');
  const [dimensions, setDimensions] = useState<{ width: number; height: number } | null>(null);
  return (
    <figure className="flex min-h-0 flex-1 flex-col gap-2">
      <div
        className={cn(
          'flex min-h-30 flex-1 items-center justify-center overflow-hidden rounded-md border bg-sunken',
          !large && 'max-h-70',
        )}
      >
        <img
          src={src}
          alt={name}
          decoding="async"
          referrerPolicy="no-referrer"
          className="max-h-full max-w-full object-contain"
          onError={onError}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setDimensions({ width: naturalWidth, height: naturalHeight })
          }
        />
      </div>
      {/* Keeps its line before the image has said its size: nothing may jump. */}
      <figcaption className="h-4 text-xs text-muted tabular-nums">
        {dimensions && dimensions.width > 0 ? t('dimensions', dimensions) : null}
      </figcaption>
    </figure>
  );
}

interface OfferProps {
  text: string;
  action: string;
  onAct: () => void;
  /** Where it can be had, for what this page cannot show. */
  download?: string;
}

function Offer({ text, action, onAct, download }: OfferProps) {
  const t = useTranslations('details');
  return (
    <div className="flex flex-col items-center gap-3 rounded-md border bg-surface p-6 text-center text-sm text-muted">
      <p className="text-balance">{text}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {download !== undefined && (
          <a href={download} className={buttonVariants()}>
            {t('download')}
          </a>
        )}
        <Button onClick={onAct}>{action}</Button>
      </div>
    </div>
  );
}
