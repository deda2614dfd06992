import type { Language } from './languages';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;
const DECIMAL_POINTS: Record<Language, string> = { en: '.', de: ',' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date from its numbers, which have two digits or more. */
const DATES: Record<Language, (day: string, month: string, year: string) => string> = {
  en: (day, month, year) => `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`,
  de: (day, month, year) => `${day}.${month}.${year}`,
};

/** Binary units, at most three significant digits: `4.2 MiB`, `412 MiB`, `0 B`. */
export function formatBytes(bytes: number, language: Language): string {
  let unit = 0;
  let value = bytes;
  // 1023.95 would otherwise be shown as "1024.0".
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && value < 99.95 ? 1 : 0;
  return `${decimal(value, digits, language)} ${UNITS[unit] ?? ''}`;
}

/** Of a hundred, without the sign: `45`, `0.4`, `<0.1`. Never all of it where something is left. */
export function formatPercent(part: number, whole: number, language: Language): string {
  if (part === 0 || whole === 0) return '0';
  const percent = (part / whole) * 100;
  const isNearlyAll = part < whole && percent > 99.5;
  const written = (value: number, digits: number) => decimal(value, digits, language);
  if (percent < 0.1) return `<${written(0.1, 1)}`;
  if (isNearlyAll && percent > 99.9) return `>${written(99.9, 1)}`;
  return written(percent, percent < 9.95 || isNearlyAll ? 1 : 0);
}

function decimal(value: number, digits: number, language: Language): string {
  return value.toFixed(digits).replace('.', DECIMAL_POINTS[language]);
}

/**
 * `12 Mar 2024, 06:41` or `12.03.2024, 06:41` in the given time zone. Put together by hand: the words and commas of `Intl` differ between the
 * server's and the browser's versions of it, and hydration notices.
 */
export function formatTime(
  iso: string,
  timeZone: string,
  language: Language,
  precision: 'minute' | 'second' = 'minute',
): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const parts = new Map(
    partsFormat(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = DATES[language](part('day'), part('month'), part('year'));
  const clock = `${part('hour')}:${part('minute')}`;
  return `${date}, ${clock}${precision === 'second' ? `:${part('second')}` : ''}`;
}

/** Where the page reads from right to left, what is written keeps its own order: `1.5 KiB`, not `KiB 1.5`. */
export function isolated(text: string): string {
  return text && `\u2068${text}\u2069`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using it. */
function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
