import { MAX_LINK_SECONDS } from '@/lib/domain/limits';
import type { Link } from '@/lib/domain/schemas';

export const EXPIRY_PRESETS = { '15m': 900, '1h': 3600, '12h': 43_200, '1d': 86_400, '7d': 604_800 } as const;
export type ExpiryPreset = keyof typeof EXPIRY_PRESETS;
export const UNIT_SECONDS = { minutes: 60, hours: 3600, days: 86_400 } as const;
export type ExpiryUnit = keyof typeof UNIT_SECONDS;

export const MIN_LINK_SECONDS = 60;
/** What signing took, and rounding to whole seconds. */
const TOLERANCE_MS = 5000;

/** What is chosen: a preset, or an amount typed for a unit. */
export interface Expiry {
  preset: ExpiryPreset | 'custom';
  amount: string;
  unit: ExpiryUnit;
}

/** Seconds; null where no link can live that long, or that short. */
export function expirySeconds({ preset, amount, unit }: Expiry): number | null {
  const seconds =
    preset === 'custom'
      ? Math.round(Number(amount.replace(',', '.')) * UNIT_SECONDS[unit])
      : EXPIRY_PRESETS[preset];
  return seconds >= MIN_LINK_SECONDS && seconds <= MAX_LINK_SECONDS ? seconds : null;
}

/**
 * Whether a link ends before the time asked for. Told by the store's side alone, when it was signed and when it ends: the
 * clock of this machine may be wrong.
 */
export function endsEarly(link: Link, askedSeconds: number): boolean {
  const signed = /[?&]X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(link.url);
  if (!signed) return false;
  const [year, month, day, hour, minute, second] = signed.slice(1).map(Number);
  const signedAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Date.parse(link.expiresAt) < signedAt + askedSeconds * 1000 - TOLERANCE_MS;
}
