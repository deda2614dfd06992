import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl';
import { useDirection } from '@/lib/client/direction';
import { formatBytes, formatPercent, formatTime, isolated } from '@/lib/domain/format';

/** Sizes, shares and times as the reader writes them, times in the reader's zone. */
export function useFormats() {
  const language = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const direction = useDirection();
  return useMemo(() => {
    const shown = direction === 'rtl' ? isolated : (text: string) => text;
    return {
      timeZone,
      formatBytes: (bytes: number) => shown(formatBytes(bytes, language)),
      formatPercent: (part: number, whole: number) => shown(formatPercent(part, whole, language)),
      formatTime: (iso: string, precision?: 'minute' | 'second') =>
        shown(formatTime(iso, timeZone, language, precision)),
    };
  }, [language, timeZone, direction]);
}
