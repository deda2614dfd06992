'use client';

import { use, useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/client/cn';
import type { ObjectAddress } from '@/lib/domain/location';
import { ExifFacts } from './exif-facts';
import { LargeKeysContext } from './large-keys';
import { useDragScroll } from './use-drag-scroll';
import { useExif } from './use-exif';
import { useZoom } from './use-zoom';
import { ZoomBar } from './zoom-bar';

interface ImageViewProps {
  address: ObjectAddress;
  src: string;
  name: string;
  /** Has the whole page for itself. */
  large: boolean;
  onError: () => void;
}

/** SVG is drawn as an image too: there it can neither run scripts nor fetch anything. */
export function ImageView({ address, src, name, large, onError }: ImageViewProps) {
  const t = useTranslations('details.preview');
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const { area, image, zoom, scale, run, onKey, onDoubleClick } = useZoom(size?.width);
  const { dragging, handlers } = useDragScroll();
  const keysRef = use(LargeKeysContext);
  useEffect(() => {
    if (!keysRef) return;
    keysRef.current = onKey;
    return () => {
      keysRef.current = null;
    };
  });
  const { exif, failed } = useExif(address);
  const [factsShown, setFactsShown] = useState(!large);
  const facts = useId();
  const zoomed = zoom !== null;
  return (
    <figure
      className={cn('flex flex-col gap-2', large ? 'min-h-0 flex-1' : 'shrink-0')}
      // The large view hears every key there is, also these.
      onKeyDown={large ? undefined : onKey}
    >
      <div
        ref={area}
        // Left to right: scrolling is counted from there.
        dir="ltr"
        tabIndex={zoomed ? 0 : -1}
        role={zoomed ? 'region' : undefined}
        aria-label={zoomed ? t('zoom.area', { name }) : undefined}
        className={cn(
          'flex [touch-action:pan-x_pan-y] rounded-md border bg-sunken',
          large ? 'min-h-30 flex-1' : 'h-70 shrink-0',
          zoomed ? 'cursor-grab overflow-auto overscroll-contain' : 'overflow-hidden',
          dragging && 'cursor-grabbing select-none',
        )}
        onDoubleClick={onDoubleClick}
        {...(zoomed ? handlers : {})}
      >
        <img
          ref={image}
          src={src}
          alt={name}
          decoding="async"
          draggable={false}
          referrerPolicy="no-referrer"
          style={zoomed && size ? { width: size.width * zoom, height: size.height * zoom } : undefined}
          // In the middle, and reachable as a whole where it is larger than its box.
          className={cn('m-auto', zoomed ? 'max-w-none shrink-0' : 'max-h-full max-w-full object-contain')}
          onError={onError}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
        />
      </div>
      {/* Keeps its lines before the image has said its size, and as it is zoomed: nothing may jump. */}
      <figcaption className="flex min-h-6 flex-wrap items-center gap-x-3 text-xs text-muted tabular-nums">
        <span role="status" className={large ? 'max-md:basis-full' : 'basis-full'}>
          {size && size.width > 0 && t('dimensions', { ...size, percent: Math.round(scale * 100) })}
        </span>
        {large && exif && (
          <Button
            variant="ghost"
            size="inline"
            aria-expanded={factsShown}
            aria-controls={facts}
            className="h-6 pe-2 pointer-coarse:h-11"
            onClick={() => setFactsShown(!factsShown)}
          >
            {t('exif.label')}
          </Button>
        )}
        {size && size.width > 0 && <ZoomBar zoom={zoom} run={run} />}
      </figcaption>
      {exif && factsShown && <ExifFacts id={facts} exif={exif} />}
      {failed && <p className="text-xs text-muted">{t('exif.failed')}</p>}
    </figure>
  );
}
