'use client';

import { ChevronDown, Lock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { connectionHref } from '@/lib/domain/location';

interface ConnectionSwitcherProps {
  connections: readonly ConnectionSummary[];
  connection: ConnectionSummary;
}

export function ConnectionSwitcher({ connections, connection }: ConnectionSwitcherProps) {
  const t = useTranslations('shell');
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('switchConnection', { name: connection.name })}
        className="mx-3 mb-2 flex h-9 shrink-0 items-center gap-2 rounded-md border bg-surface px-2.5 text-left text-sm hover:border-border-strong data-[state=open]:border-border-strong pointer-coarse:h-11"
      >
        <span aria-hidden className="size-2 shrink-0 rounded-full bg-success" />
        <span className="truncate">{connection.name}</span>
        <span className="ml-auto truncate text-xs text-faint">{connection.region}</span>
        {connection.readOnly && <Lock aria-label={t('readOnly')} className="size-3.5 shrink-0 text-faint" />}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-(--radix-dropdown-menu-trigger-width) min-w-56">
        {connections.map(({ id, name, endpoint, region, readOnly }) => (
          <DropdownMenuItem key={id} asChild>
            <Link href={connectionHref(id)} prefetch={false} aria-current={id === connection.id || undefined}>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-xs text-muted">
                  {[endpoint, region, readOnly && t('readOnly')].filter(Boolean).join(' · ')}
                </span>
              </span>
            </Link>
          </DropdownMenuItem>
        ))}
        {connections.length > 1 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem asChild>
              <Link href="/" prefetch={false}>
                {t('allConnections')}
              </Link>
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
