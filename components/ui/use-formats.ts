import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl';
import { formatBytes, formatPercent, formatTime } from '@/lib/domain/format';

/** Sizes, shares and times as the reader writes them, times in the reader's zone. */
export function useFormats() {
  const language = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return useMemo(
    () => ({
      timeZone,
      formatBytes: (bytes: number) => formatBytes(bytes, language),
      formatPercent: (part: number, whole: number) => formatPercent(part, whole, language),
      formatTime: (iso: string, precision?: 'minute' | 'second') =>
        formatTime(iso, timeZone, language, precision),
    }),
    [language, timeZone],
  );
}
