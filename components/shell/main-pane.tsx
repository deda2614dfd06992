'use client';

import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useBrowseView } from '@/components/browse/browse-context';
import { ViewChoice } from '@/components/browse/view-choice';
import { CommandBar } from '@/components/commands/command-bar';
import { dialogStore, isPageCovered } from '@/components/dialogs/dialogs';
import { TransfersTray } from '@/components/tasks/transfers-tray';
import { onDemand } from '@/components/ui/on-demand';
import { useMediaQuery, WIDE } from '@/components/ui/use-media-query';
import { DropArea } from '@/components/upload/drop-area';
import { textsOf } from '@/lib/messages/catalogue';
import { PageHeading } from './page-heading';
import { DEFAULT_PANES, DETAILS_LIMITS, type PaneSizes } from './pane-sizes';
import { SidePane } from './side-pane';

const loadDetails = () => import('@/components/browse/details-pane').then((module) => module.DetailsPane);
const DetailsOfPage = lazy(async () => {
  const [component] = await Promise.all([loadDetails(), textsOf('details')]);
  return { default: component };
});
const LaterDetails = onDemand(loadDetails);
const DetailsSheet = onDemand(() => import('./details-sheet').then((module) => module.DetailsSheet));

interface MainPaneProps {
  /** As they were the last time. */
  panes: PaneSizes;
  remember: (change: Partial<PaneSizes>) => void;
  children: ReactNode;
}

/** What is open, and beside it (over it where there is no room) its details. */
export function MainPane({ panes, remember, children }: MainPaneProps) {
  const t = useTranslations('shell');
  const { detailsShown, setDetailsShown } = useBrowseView();
  const wide = useHeldWhileCovered(useMediaQuery(WIDE, true));
  // Those that stood open come with the page, and their texts; others, and those of an address, once it is there.
  const [Details] = useState(() => (panes.detailsShown ? DetailsOfPage : LaterDetails));
  // Kept while they are closed.
  const [width, setWidth] = useState(panes.details);
  const close = () => setDetailsShown(false);
  // Only where they take room of their own: a sheet that covers the listing is not what one wants to come back to.
  useEffect(() => {
    if (wide) remember({ detailsShown });
  }, [wide, detailsShown, remember]);
  return (
    <>
      <div className="flex min-h-0 flex-1">
        <main id="objects" className="relative flex min-w-0 flex-1 flex-col bg-surface">
          <PageHeading />
          <DropArea>
            <div className="flex h-12 shrink-0 items-center gap-1 border-b px-3">
              <CommandBar />
              <ViewChoice />
            </div>
            {children}
          </DropArea>
          <TransfersTray />
        </main>
        {detailsShown && wide && (
          <SidePane
            side="end"
            label={t('resizeDetails')}
            width={width}
            usual={DEFAULT_PANES.details}
            limits={DETAILS_LIMITS}
            onResized={(details) => {
              setWidth(details);
              remember({ details });
            }}
            className="max-lg:hidden"
          >
            <Suspense fallback={null}>
              <Details onClose={close} />
            </Suspense>
          </SidePane>
        )}
      </div>
      {!wide && detailsShown && <DetailsSheet title={t('details')} onClose={close} />}
    </>
  );
}

/**
 * What covers the page goes with the pane it was opened from, or would be covered by the sheet that takes the pane's place: a
 * tablet may be turned over a preview, and a window made narrow around the editor.
 */
function useHeldWhileCovered(now: boolean): boolean {
  const covered = useStore(dialogStore, isPageCovered);
  const [held, setHeld] = useState(now);
  if (!covered && held !== now) setHeld(now);
  return held;
}
