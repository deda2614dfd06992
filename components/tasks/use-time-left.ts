'use client';

import { useTranslations } from 'use-intl';

/** Seconds in the words a person would use; no more exact than a smoothed speed allows. */
export function useTimeLeft(): (seconds: number) => string {
  const t = useTranslations('tasks.left');
  return (seconds) => {
    if (seconds < 90) return t('seconds', { count: Math.max(1, roundTo(seconds, seconds > 20 ? 5 : 1)) });
    const minutes = Math.round(seconds / 60);
    if (minutes < 90) return t('minutes', { count: minutes });
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? t('hours', { hours, minutes: minutes % 60 }) : t('days');
  };
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
