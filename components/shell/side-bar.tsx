'use client';

import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { useIsMac } from '@/components/commands/use-is-mac';
import { useShownShortcut } from '@/components/commands/use-shown-shortcut';
import { openDialog } from '@/components/dialogs/dialogs';
import { StarredPlaces } from '@/components/places/places';
import { FolderTree } from '@/components/tree/folder-tree';
import { Kbd } from '@/components/ui/kbd';
import { PageLink } from '@/components/ui/page-link';
import type { ConnectionSummary, UserSummary } from '@/lib/domain/connection';
import { connectionHref } from '@/lib/domain/location';
import { BrandMark } from './brand-mark';
import { ConnectionSwitcher } from './connection-switcher';
import { UserButton } from './user-button';

interface SideBarProps {
  user: UserSummary;
  connections: readonly ConnectionSummary[];
}

export function SideBar({ user, connections }: SideBarProps) {
  const t = useTranslations('shell');
  const { connection } = useBrowse();
  const mac = useIsMac();
  const shown = useShownShortcut();
  return (
    <nav aria-label={t('navigation')} className="flex h-full min-h-0 flex-col bg-sunken">
      <div className="flex h-12 shrink-0 items-center gap-2 ps-4 pe-3 font-semibold tracking-tight">
        <BrandMark className="size-5 text-accent" />
        <PageLink href={connectionHref(connection.id)} className="rounded-sm">
          {t('product')}
        </PageLink>
        <button
          type="button"
          aria-label={t('findCommand')}
          aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}
          className="ms-auto flex rounded-sm pointer-coarse:p-3"
          onClick={() => openDialog({ kind: 'palette' })}
        >
          <Kbd aria-hidden className="hover:border-control hover:text-foreground">
            {shown('mod+k')}
          </Kbd>
        </button>
      </div>
      <ConnectionSwitcher connections={connections} connection={connection} />
      <StarredPlaces />
      <FolderTree />
      <UserButton user={user} className="border-t" />
    </nav>
  );
}
