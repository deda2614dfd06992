'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BrowseProvider } from '@/components/browse/browse-provider';
import type { ListColumns } from '@/components/browse/list-columns';
import type { ListingView } from '@/components/browse/listing-view';
import { CommandPalette } from '@/components/commands/command-palette';
import { CommandShortcuts } from '@/components/commands/command-shortcuts';
import { DialogHost } from '@/components/dialogs/dialog-host';
import { Places } from '@/components/places/places';
import { UploadProvider } from '@/components/upload/upload-provider';
import type { ConnectionSummary, UserSummary } from '@/lib/domain/connection';
import { MainPane } from './main-pane';
import { DEFAULT_PANES, NAVIGATION_LIMITS, type PaneSizes } from './pane-sizes';
import { ShellHeader } from './shell-header';
import { SideBar } from './side-bar';
import { SidePane } from './side-pane';
import { usePanes } from './use-panes';

interface AppShellProps {
  user: UserSummary;
  connections: readonly ConnectionSummary[];
  connection: ConnectionSummary;
  panes: PaneSizes;
  /** How listings were shown the last time. */
  view: ListingView;
  /** The columns that lists had. */
  columns: ListColumns;
  children: ReactNode;
}

/** The frame around buckets and folders: tree, header, main pane, details. */
export function AppShell({ user, connections, connection, panes, view, columns, children }: AppShellProps) {
  const t = useTranslations('shell');
  const remember = usePanes(panes);
  const sideBar = <SideBar user={user} connections={connections} />;
  return (
    <BrowseProvider {...{ user, connection, view, columns }} detailsShown={panes.detailsShown}>
      <UploadProvider>
        <a
          href="#objects"
          className="sr-only z-50 rounded-md bg-surface px-3 py-2 shadow-float focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
        >
          {t('skipToObjects')}
        </a>
        <div className="flex h-dvh">
          <SidePane
            side="start"
            label={t('resizeNavigation')}
            width={panes.navigation}
            usual={DEFAULT_PANES.navigation}
            limits={NAVIGATION_LIMITS}
            onResized={(navigation) => remember({ navigation })}
            className="max-md:hidden"
          >
            {sideBar}
          </SidePane>
          <div className="flex min-w-0 flex-1 flex-col">
            <ShellHeader sideBar={sideBar} />
            <MainPane panes={panes} remember={remember}>
              {children}
            </MainPane>
          </div>
        </div>
        <Places />
        <CommandPalette connections={connections} />
        <CommandShortcuts />
        <DialogHost />
      </UploadProvider>
    </BrowseProvider>
  );
}
