'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Gallery } from '@/components/browse/use-gallery';
import { IconButton } from '@/components/ui/icon-button';
import { isRightToLeft } from '@/lib/client/direction';

/** Where one is among the objects of the listing, and the way to those beside it. */
export function GalleryBar({ gallery, name }: { gallery: Gallery; name: string }) {
  const t = useTranslations('details.preview');
  const { previous, next, position, count, complete, goTo } = gallery;
  const [back, on] = isRightToLeft() ? ['→', '←'] : ['←', '→'];
  const step = (label: string, to: typeof previous, shortcut: string, icon: ReactNode) => (
    <IconButton
      label={label}
      shortcut={shortcut}
      size="icon-small"
      // Not `disabled`: at the last object the focus would be lost.
      aria-disabled={to === null || undefined}
      onClick={() => to && goTo(to)}
    >
      {icon}
    </IconButton>
  );
  return (
    <div className="flex shrink-0 items-center gap-1">
      {step(t('previous'), previous, back, <ChevronLeft className="rtl:-scale-x-100" />)}
      <p role="status" className="text-xs whitespace-nowrap text-muted tabular-nums">
        <span className="sr-only">{name} </span>
        {t('position', { position, count, complete: String(complete) })}
      </p>
      {step(t('next'), next, on, <ChevronRight className="rtl:-scale-x-100" />)}
    </div>
  );
}
