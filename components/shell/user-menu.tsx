'use client';

import { Ellipsis, LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { signOut } from '@/lib/client/sign-out';
import type { UserSummary } from '@/lib/domain/connection';
import { signInHref } from '@/lib/domain/location';
import { ThemeChoice } from './theme-choice';
import { useSayError } from './use-say-error';

export function UserMenu({ user }: { user: UserSummary }) {
  const t = useTranslations('shell');
  const sayError = useSayError();
  // A full load: nothing of what was shown may stay in this page's memory.
  const leave = () => void signOut().then(() => window.location.assign(signInHref()), sayError);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('account', { name: user.name })}
        className="flex h-12 shrink-0 items-center gap-2.5 border-t px-4 text-left text-sm text-muted -outline-offset-2 hover:bg-hover"
      >
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent text-[11px] font-semibold text-accent-foreground uppercase"
        >
          {user.name.slice(0, 1)}
        </span>
        <span className="truncate">{user.name}</span>
        <Ellipsis aria-hidden className="ml-auto size-4 shrink-0 text-faint" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top" className="min-w-56">
        <ThemeChoice />
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={leave}>
          <LogOut />
          {t('signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
