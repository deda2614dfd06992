'use client';

import { useEffect, type ReactNode } from 'react';
import { Group, Panel, usePanelRef } from 'react-resizable-panels';
import { useTranslations } from 'use-intl';
import { useBrowseView } from '@/components/browse/browse-context';
import { DetailsPane } from '@/components/browse/details-pane';
import { CommandBar } from '@/components/commands/command-bar';
import { TransfersTray } from '@/components/tasks/transfers-tray';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';
import { useMediaQuery, WIDE } from '@/components/ui/use-media-query';
import { DropArea } from '@/components/upload/drop-area';
import { PageHeading } from './page-heading';
import { PaneSeparator } from './pane-separator';
import { DETAILS_LIMITS, type PaneSizes } from './pane-sizes';

interface MainPaneProps {
  /** Of the details, in pixels. */
  width: number;
  remember: (change: Partial<PaneSizes>) => void;
  children: ReactNode;
}

/** What is open, and beside it (over it where there is no room) its details. */
export function MainPane({ width, remember, children }: MainPaneProps) {
  const t = useTranslations('shell');
  const { detailsShown, setDetailsShown } = useBrowseView();
  const wide = useMediaQuery(WIDE, true);
  const details = usePanelRef();
  const close = () => setDetailsShown(false);
  // Only where they take room of their own: a sheet that covers the listing is not what one wants to come back to.
  useEffect(() => {
    if (wide) remember({ detailsShown });
  }, [wide, detailsShown, remember]);
  return (
    <>
      <Group
        className="min-h-0 flex-1"
        onLayoutChanged={(_, { isUserInteraction }) => {
          const pixels = details.current?.getSize().inPixels;
          if (isUserInteraction && pixels !== undefined) remember({ details: pixels });
        }}
      >
        <Panel id="main" minSize={280}>
          <main id="objects" className="relative flex h-full min-w-0 flex-col bg-surface">
            <PageHeading />
            <DropArea>
              <div className="flex h-12 shrink-0 items-center gap-1 border-b px-3">
                <CommandBar />
              </div>
              {children}
            </DropArea>
            <TransfersTray />
          </main>
        </Panel>
        {detailsShown && wide && (
          <>
            <PaneSeparator label={t('resizeDetails')} className="max-lg:hidden" />
            <Panel
              id="details"
              panelRef={details}
              defaultSize={width}
              minSize={DETAILS_LIMITS.min}
              maxSize={DETAILS_LIMITS.max}
              groupResizeBehavior="preserve-pixel-size"
              className="max-lg:hidden"
            >
              <DetailsPane onClose={close} />
            </Panel>
          </>
        )}
      </Group>
      {!wide && (
        <Sheet open={detailsShown} onOpenChange={(open) => !open && close()}>
          <SheetContent side="right">
            <SheetTitle className="sr-only">{t('details')}</SheetTitle>
            <DetailsPane onClose={close} />
          </SheetContent>
        </Sheet>
      )}
    </>
  );
}
