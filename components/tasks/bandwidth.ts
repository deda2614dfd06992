/** Megabytes and megabits, of ten to the six, as lines are sold and as meters show them. */
export const BANDWIDTH_UNITS = ['MB', 'Mbit'] as const;
export type BandwidthUnit = (typeof BANDWIDTH_UNITS)[number];

const BYTES: Record<BandwidthUnit, number> = { MB: 1e6, Mbit: 1e6 / 8 };

/** Offered without typing, in bytes per second: from a phone's line to a share of an office's. */
export const BANDWIDTHS = [0.5, 1, 2, 5, 10, 25, 50].map((megabytes) => megabytes * BYTES.MB);

/** Below it a part would take longer than stores wait for one. */
const LEAST = 0.05 * BYTES.MB;
const MOST = 100_000 * BYTES.MB;

/** Bytes per second; null for what is no sensible limit. Takes a comma for the decimal point. */
export function parseBandwidth(text: string, unit: BandwidthUnit): number | null {
  if (!/^\s*\d+([.,]\d+)?\s*$/.test(text)) return null;
  const bytes = Number(text.replace(',', '.')) * BYTES[unit];
  return bytes >= LEAST && bytes <= MOST ? Math.round(bytes) : null;
}

/** The number for a limit in a unit, without digits that say nothing. */
export function inUnit(bytesPerSecond: number, unit: BandwidthUnit): number {
  return Number((bytesPerSecond / BYTES[unit]).toPrecision(3));
}
