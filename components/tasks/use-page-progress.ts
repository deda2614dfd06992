'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { pageProgress, progressIcon, type PageProgress } from './page-progress';
import { markIcon, markTitle } from './page-marks';
import type { Totals } from './totals';

/** Shows progress in the title and the icon of the page, and puts both back. */
export function usePageProgress(totals: Totals): void {
  const t = useTranslations('tasks.page');
  const running = totals.running > 0;
  const unseen = useUnseen(running);
  const progress = pageProgress(totals, unseen);
  const mark = progress && JSON.stringify(progress);
  useEffect(() => {
    if (mark === null) return;
    const shown = JSON.parse(mark) as PageProgress;
    const titled = (title: string) => {
      if (shown.kind === 'ended') return t(shown.failed ? 'failed' : 'done', { title });
      const { percent } = shown;
      return percent === null ? t('runningOpen', { title }) : t('running', { percent, title });
    };
    return markTitle(titled);
  }, [mark, t]);
  const icon = progress && progressIcon(progress);
  useEffect(() => (icon === null ? undefined : markIcon(icon)), [icon]);
}

/** Whether something that ran while the page was out of sight has ended there, and the page was not looked at since. */
function useUnseen(running: boolean): boolean {
  const [seen, setSeen] = useState({ running, unseen: false });
  if (seen.running !== running) {
    setSeen({ running, unseen: !running && typeof document !== 'undefined' && document.hidden });
  }
  useEffect(() => {
    if (!seen.unseen) return;
    const look = () => setSeen((now) => ({ ...now, unseen: false }));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [seen.unseen]);
  return seen.unseen;
}
