'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

interface FooterBarProps {
  /** What went wrong, in words. */
  error: string | null;
  /** Something is on its way. */
  busy: boolean;
  /** The most important first; the second is left out where there is little room. */
  parts: readonly string[];
  /** What can be done about it: `FooterButton`s. */
  children?: ReactNode;
}

/** The line below the rows that says what they are. */
export function FooterBar({ error, busy, parts, children }: FooterBarProps) {
  const t = useTranslations('browse.status');
  return (
    <footer className="flex min-h-9 shrink-0 items-center gap-3 border-t bg-background px-4 text-xs text-muted tabular-nums">
      <div role="status" aria-label={t('label')} className="flex min-w-0 items-center gap-2 py-1">
        {busy && <Spinner className="size-3 shrink-0 text-faint" />}
        <div className="min-w-0 overflow-hidden">
          {/* The dots stand in margins that lie outside at the beginning of a line. */}
          <div className="-ms-5 flex flex-wrap items-center *:ms-5">
            {error !== null && <span className="text-danger">{error}</span>}
            {parts.map((part, index) => (
              <span
                key={index}
                className={clsx(
                  index > 0 && "relative before:absolute before:-start-3 before:content-['·']",
                  index === 1 && 'max-md:hidden',
                )}
              >
                {part}
              </span>
            ))}
          </div>
        </div>
      </div>
      <div className="ms-auto flex shrink-0 gap-3">{children}</div>
    </footer>
  );
}

export function FooterButton(props: { onClick: () => void; disabled?: boolean; children: ReactNode }) {
  return <Button variant="link" size="inline" {...props} />;
}
