'use client';

import { useTranslations } from 'use-intl';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { MenuState } from '@/components/ui/menu-state';
import { PageLink } from '@/components/ui/page-link';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { connectionHref } from '@/lib/domain/location';

interface ConnectionMenuProps {
  menu: MenuState;
  label: string;
  connections: readonly ConnectionSummary[];
  connection: ConnectionSummary;
}

export function ConnectionMenu({ menu, label, connections, connection }: ConnectionMenuProps) {
  const t = useTranslations('shell');
  return (
    <Menu state={menu} label={label} className="w-(--radix-dropdown-menu-trigger-width) min-w-56">
      {connections.map(({ id, name, endpoint, region, readOnly }) => (
        <MenuItem key={id} asChild>
          <PageLink href={connectionHref(id)} aria-current={id === connection.id || undefined}>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{name}</span>
              <span className="block truncate text-xs text-muted">
                {[endpoint && new URL(endpoint).host, region, readOnly && t('readOnly')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </PageLink>
        </MenuItem>
      ))}
      {connections.length > 1 && (
        <>
          <MenuSeparator />
          <MenuItem asChild>
            <PageLink href="/">{t('allConnections')}</PageLink>
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
