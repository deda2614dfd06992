'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonVariants } from '@/components/ui/button-variants';
import { PageLink } from '@/components/ui/page-link';
import { BrandMark } from './brand-mark';

interface NoticeProps {
  title: string;
  body: string;
  /** Before the way back to the start. */
  children?: ReactNode;
}

/** A page that stands in place of one that cannot be shown. */
export function Notice({ title, body, children }: NoticeProps) {
  const t = useTranslations('errors');
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-3 px-4 py-16 text-center">
      <BrandMark className="size-8 text-accent" />
      <h1 className="text-xl font-semibold text-balance">{title}</h1>
      <p className="max-w-100 text-sm text-balance text-muted">{body}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {children}
        <PageLink href="/" className={buttonVariants()}>
          {t('home')}
        </PageLink>
      </div>
    </main>
  );
}
