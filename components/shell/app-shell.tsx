'use client';

import type { ReactNode } from 'react';
import { Group, Panel, usePanelRef } from 'react-resizable-panels';
import { useTranslations } from 'use-intl';
import { BrowseProvider } from '@/components/browse/browse-provider';
import { CommandPalette } from '@/components/commands/command-palette';
import { CommandShortcuts } from '@/components/commands/command-shortcuts';
import { DialogHost } from '@/components/dialogs/dialog-host';
import { UploadProvider } from '@/components/upload/upload-provider';
import type { ConnectionSummary, UserSummary } from '@/lib/domain/connection';
import { MainPane } from './main-pane';
import { PaneSeparator } from './pane-separator';
import { NAVIGATION_LIMITS, type PaneSizes } from './pane-sizes';
import { ShellHeader } from './shell-header';
import { SideBar } from './side-bar';
import { usePanes } from './use-panes';

interface AppShellProps {
  user: UserSummary;
  connections: readonly ConnectionSummary[];
  connection: ConnectionSummary;
  panes: PaneSizes;
  children: ReactNode;
}

/** The frame around buckets and folders: tree, header, main pane, details. */
export function AppShell({ user, connections, connection, panes, children }: AppShellProps) {
  const t = useTranslations('shell');
  const remember = usePanes(panes);
  const navigation = usePanelRef();
  const sideBar = <SideBar user={user} connections={connections} />;
  return (
    <BrowseProvider user={user} connection={connection} detailsShown={panes.detailsShown}>
      <UploadProvider>
        <a
          href="#objects"
          className="sr-only z-50 rounded-md bg-surface px-3 py-2 shadow-float focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          {t('skipToObjects')}
        </a>
        <Group
          className="h-dvh max-md:[&>[data-panel]:first-child]:hidden!"
          onLayoutChanged={(_, { isUserInteraction }) => {
            const width = navigation.current?.getSize().inPixels;
            if (isUserInteraction && width !== undefined) remember({ navigation: width });
          }}
        >
          <Panel
            id="navigation"
            panelRef={navigation}
            defaultSize={panes.navigation}
            minSize={NAVIGATION_LIMITS.min}
            maxSize={NAVIGATION_LIMITS.max}
            groupResizeBehavior="preserve-pixel-size"
          >
            {sideBar}
          </Panel>
          <PaneSeparator label={t('resizeNavigation')} className="max-md:hidden" />
          <Panel id="content" minSize={280}>
            <div className="flex h-full min-w-0 flex-col">
              <ShellHeader sideBar={sideBar} />
              <MainPane width={panes.details} remember={remember}>
                {children}
              </MainPane>
            </div>
          </Panel>
        </Group>
        <CommandPalette />
        <CommandShortcuts />
        <DialogHost />
      </UploadProvider>
    </BrowseProvider>
  );
}
