'use client';

import { clsx } from 'clsx';
import { ChevronDown, Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { onDemand } from '@/components/ui/on-demand';
import { useMenuButton } from '@/components/ui/use-menu-button';
import type { Reach } from '@/lib/client/reach';
import { useReach } from '@/lib/client/use-reach';
import type { ConnectionSummary } from '@/lib/domain/connection';

const ConnectionMenu = onDemand(() => import('./connection-menu').then((module) => module.ConnectionMenu));

/** Not by colour alone: only what answers is filled. */
const dots: Record<Reach, string> = {
  unknown: 'border border-control',
  up: 'bg-success',
  down: 'border-2 border-danger',
};

interface ConnectionSwitcherProps {
  connections: readonly ConnectionSummary[];
  connection: ConnectionSummary;
}

export function ConnectionSwitcher({ connections, connection }: ConnectionSwitcherProps) {
  const t = useTranslations('shell');
  const { trigger, menu } = useMenuButton(ConnectionMenu.preload);
  const reach = useReach(connection.id);
  const label = t(reach === 'down' ? 'switchConnectionDown' : 'switchConnection', { name: connection.name });
  return (
    <>
      <button
        type="button"
        aria-label={label}
        className="mx-3 mb-2 flex h-9 shrink-0 items-center gap-2 rounded-md border bg-surface px-2.5 text-start text-sm hover:border-border-strong data-[state=open]:border-border-strong pointer-coarse:h-11"
        {...trigger}
      >
        <span aria-hidden className={clsx('size-2 shrink-0 rounded-full', dots[reach])} />
        <span className="truncate">{connection.name}</span>
        <span className="ms-auto truncate text-xs text-faint">{connection.region}</span>
        {connection.readOnly && <Lock aria-label={t('readOnly')} className="size-3.5 shrink-0 text-faint" />}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
      </button>
      {menu && <ConnectionMenu menu={menu} label={label} connections={connections} connection={connection} />}
    </>
  );
}
