'use client';

import { Menu, PanelRight, RotateCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse, useBrowseView } from '@/components/browse/browse-context';
import { FilterBox } from '@/components/browse/filter-box';
import { IconButton } from '@/components/ui/icon-button';
import { onDemand } from '@/components/ui/on-demand';
import { NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import { Breadcrumbs } from './breadcrumbs';
import { locationKey } from '@/components/browse/location-key';

const NavigationSheet = onDemand(() => import('./navigation-sheet').then((module) => module.NavigationSheet));

/** Where one is, and what is shown of it. On small screens it also brings the tree. */
export function ShellHeader({ sideBar }: { sideBar: ReactNode }) {
  const t = useTranslations('shell');
  const { location, refresh } = useBrowse();
  const { detailsShown, setDetailsShown } = useBrowseView();
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 border-b bg-surface ps-4 pe-3 max-md:gap-x-1 max-md:px-2 md:h-12">
      <NavigationDrawer key={locationKey(location)} sideBar={sideBar} />
      <div className="flex h-12 min-w-0 flex-1 items-center">
        <Breadcrumbs />
      </div>
      <IconButton label={t('refresh')} onClick={refresh}>
        <RotateCw />
      </IconButton>
      <FilterBox className="w-56 max-md:order-last max-md:mb-2 max-md:w-full lg:w-70" />
      <IconButton
        label={t('details')}
        aria-pressed={detailsShown}
        // Below it the details have their own button.
        data-tooltip-beside
        className="aria-pressed:bg-hover aria-pressed:text-foreground"
        onClick={() => setDetailsShown(!detailsShown)}
      >
        <PanelRight className="rtl:-scale-x-100" />
      </IconButton>
    </header>
  );
}

/** Mounted anew in each folder, and so closed again by choosing one. */
function NavigationDrawer({ sideBar }: { sideBar: ReactNode }) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const narrow = useMediaQuery(NARROW);
  return (
    <>
      <IconButton
        label={t('openNavigation')}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="md:hidden"
        onPointerDown={NavigationSheet.preload}
        onFocus={NavigationSheet.preload}
        onClick={() => setOpen(true)}
      >
        <Menu />
      </IconButton>
      {narrow && open && (
        <NavigationSheet title={t('navigation')} onClose={() => setOpen(false)}>
          {sideBar}
        </NavigationSheet>
      )}
    </>
  );
}
