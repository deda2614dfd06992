'use client';

import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCopyText } from '@/components/commands/use-copy-text';
import { IconButton } from '@/components/ui/icon-button';
import { cn } from '@/lib/client/cn';

export function PropertyList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <dl aria-label={label} className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 text-xs">
      {children}
    </dl>
  );
}

interface PropertyProps {
  label: ReactNode;
  /** What the copy button copies; none without it. */
  copy?: string;
  /** Accessible name of what is copied, where `label` is no text. */
  copyName?: string;
  mono?: boolean;
  children: ReactNode;
}

/** One name and its value, whole: long values break, nothing is cut off. */
export function Property({ label, copy, copyName, mono = false, children }: PropertyProps) {
  const t = useTranslations('details');
  const copyText = useCopyText();
  const what = copyName ?? (typeof label === 'string' ? label : '');
  return (
    <>
      <dt className="py-1 wrap-anywhere text-faint">{label}</dt>
      <dd className="group/property flex items-start gap-1">
        <span
          dir="auto"
          className={cn(
            'min-w-0 flex-1 py-1 match-parent wrap-anywhere tabular-nums',
            mono && 'font-mono text-[11.5px]',
          )}
        >
          {children}
        </span>
        {copy !== undefined && (
          <IconButton label={t('copy', { what })} size="icon-small" onClick={() => copyText(copy)}>
            <Copy className="size-3.5" />
          </IconButton>
        )}
      </dd>
    </>
  );
}
