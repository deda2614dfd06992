'use client';

import { ArrowDownUp, ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Progress } from '@/components/ui/progress';
import { useFormats } from '@/components/ui/use-formats';
import type { Totals } from './totals';
import { useTimeLeft } from './use-time-left';

interface TrayHeaderProps {
  totals: Totals;
  /** What is not of this tab's own making. */
  others: { interrupted: number; elsewhere: number };
  collapsed: boolean;
  onCollapse: (collapsed: boolean) => void;
}

/** Everything in one line: what is going on, how fast, how long still. */
export function TrayHeader({ totals, others, collapsed, onCollapse }: TrayHeaderProps) {
  const t = useTranslations('tasks');
  const { formatBytes } = useFormats();
  const timeLeft = useTimeLeft();
  const { speed, left, share } = totals;
  return (
    <header className="relative flex h-10 shrink-0 items-center gap-2 border-b ps-3 pe-1.5 text-sm pointer-coarse:h-12">
      <ArrowDownUp aria-hidden className="size-4 shrink-0 text-accent" strokeWidth={1.5} />
      <span className="min-w-0 truncate font-medium">{headline(totals, others, t)}</span>
      <span className="ms-auto shrink-0 text-xs text-muted tabular-nums">
        {speed !== null && (
          <span className={left === null ? undefined : 'max-sm:hidden'}>
            {t('speed', { speed: formatBytes(speed) })}
            {left !== null && ' · '}
          </span>
        )}
        {left !== null && timeLeft(left)}
      </span>
      <IconButton
        label={t(collapsed ? 'expand' : 'collapse')}
        size="icon-small"
        aria-expanded={!collapsed}
        onClick={() => onCollapse(!collapsed)}
      >
        {collapsed ? <ChevronUp /> : <ChevronDown />}
      </IconButton>
      {collapsed && totals.running > 0 && (
        <Progress value={share} label={t('title')} className="absolute inset-x-0 bottom-0 rounded-none" />
      )}
    </header>
  );
}

function headline(
  totals: Totals,
  { interrupted, elsewhere }: TrayHeaderProps['others'],
  t: ReturnType<typeof useTranslations<'tasks'>>,
): string {
  const { running, held, failed, finished, kind, objects, growing } = totals;
  if (running > 0 && kind === 'upload') {
    if (growing && objects.total === 0) return t('heading.reading');
    return t('heading.upload', { done: objects.done, total: objects.total ?? 0 });
  }
  if (running > 0 && kind !== null) {
    return t(`heading.${kind}`, { done: objects.done, total: objects.total ?? -1 });
  }
  if (running > 0) return t('heading.mixed', { count: running });
  if (held > 0) return t('heading.stopped', { count: held });
  if (failed > 0) return t('heading.failed', { count: failed });
  if (finished > 0) return t('heading.done', { count: finished });
  if (interrupted > 0) return t('heading.interrupted', { count: interrupted });
  return t('heading.elsewhere', { count: elsewhere });
}
