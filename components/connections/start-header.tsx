'use client';

import { useTranslations } from 'use-intl';
import { BrandMark } from '@/components/shell/brand-mark';
import { UserButton } from '@/components/shell/user-button';
import type { UserSummary } from '@/lib/domain/connection';

/** Above the choice of a connection: whose it is, and the way out. */
export function StartHeader({ user }: { user: UserSummary }) {
  const t = useTranslations('shell');
  return (
    <header className="flex h-12 items-center gap-2 border-b bg-surface ps-4 font-semibold tracking-tight">
      <BrandMark className="size-5 shrink-0 text-accent" />
      {t('product')}
      <UserButton user={user} className="ms-auto max-w-60 min-w-0 font-normal tracking-normal" />
    </header>
  );
}
