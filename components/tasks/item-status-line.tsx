'use client';

import { CircleAlert, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cn } from '@/lib/client/cn';
import { useFormats } from '@/components/ui/use-formats';
import type { ItemView } from '@/lib/tasks/task-items';
import { useFailureSentence } from './use-failure-sentence';

/** Where one object stands: how much of it, how sure, or why not. */
export function ItemStatusLine({ item }: { item: ItemView }) {
  const t = useTranslations('tasks');
  const { formatBytes } = useFormats();
  const sentence = useFailureSentence();
  const { status, integrity, error } = item;
  const size = formatBytes(item.size);
  const failed = status === 'failed' && error !== undefined;
  const said = failed
    ? [sentence(error, { target: t('items.thisOne') })]
    : [
        t(`items.status.${status}`, { sent: formatBytes(item.sent), size }),
        ...(status === 'sending' || status === 'paused' ? [] : [size]),
        ...(integrity ? [t(`integrity.${integrity}`)] : []),
      ];
  const text = said.join(' · ');
  return (
    <p
      className={cn(
        'relative flex min-w-0 gap-1 tabular-nums',
        failed ? 'items-start text-danger' : 'items-center text-muted',
      )}
    >
      {failed && <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />}
      {integrity === 'verified' && <ShieldCheck aria-hidden className="size-3.5 shrink-0 text-success" />}
      <span className={failed ? 'line-clamp-2 wrap-anywhere' : 'truncate'}>{text}</span>
      {status === 'sending' && item.size > 0 && (
        <span
          aria-hidden
          className="ms-auto h-[3px] w-16 shrink-0 overflow-hidden rounded-full bg-border forced-colors:outline"
        >
          <span
            className="block h-full bg-accent forced-color-adjust-none"
            style={{ width: `${(item.sent / item.size) * 100}%` }}
          />
        </span>
      )}
    </p>
  );
}
