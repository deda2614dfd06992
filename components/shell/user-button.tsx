'use client';

import { clsx } from 'clsx';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { onDemand } from '@/components/ui/on-demand';
import { useMenuButton } from '@/components/ui/use-menu-button';
import type { UserSummary } from '@/lib/domain/connection';

const UserMenu = onDemand(() => import('./user-menu').then((module) => module.UserMenu));

/** Who is signed in, and what they can do about it. */
export function UserButton({ user, className }: { user: UserSummary; className?: string }) {
  const t = useTranslations('shell');
  const { trigger, menu } = useMenuButton(UserMenu.preload);
  const label = t('account', { name: user.name });
  return (
    <>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          'flex h-12 shrink-0 items-center gap-2.5 px-4 text-start text-sm text-muted -outline-offset-2 hover:bg-hover',
          className,
        )}
        {...trigger}
      >
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded-full bg-accent text-[11px] font-semibold text-accent-foreground uppercase"
        >
          {user.name.slice(0, 1)}
        </span>
        <span className="truncate">{user.name}</span>
        <Ellipsis aria-hidden className="ms-auto size-4 shrink-0 text-faint" />
      </button>
      {menu && <UserMenu menu={menu} label={label} />}
    </>
  );
}
