'use client';

import { clsx } from 'clsx';
import { AlignJustify, LayoutGrid, List, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useBrowse, useBrowseView } from './browse-context';
import { LISTING_VIEWS, type ListingView } from './listing-view';

const icons: Record<ListingView, LucideIcon> = { list: List, compact: AlignJustify, grid: LayoutGrid };

/**
 * How the listing is shown, one of them pressed. Where there is little room, compact rows are left to the palette, unless
 * they are what is shown.
 */
export function ViewChoice() {
  const t = useTranslations('browse.views');
  const { location, setView } = useBrowse();
  const { view, overview } = useBrowseView();
  if (location === null || overview) return null;
  return (
    <div role="group" aria-label={t('label')} className="flex shrink-0 gap-0.5">
      {LISTING_VIEWS.map((each) => {
        const Icon = icons[each];
        return (
          <IconButton
            key={each}
            label={t(each)}
            aria-pressed={each === view}
            className={clsx(
              'aria-pressed:bg-hover aria-pressed:text-foreground',
              each === 'compact' && view !== each && 'max-md:hidden',
            )}
            onClick={() => setView(each)}
          >
            <Icon strokeWidth={1.5} />
          </IconButton>
        );
      })}
    </div>
  );
}
