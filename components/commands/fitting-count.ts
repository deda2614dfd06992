/** @param ends where each item ends, in pixels from the start of the row */
export function fittingCount(ends: readonly number[], room: number, reserved: number): number {
  if ((ends.at(-1) ?? 0) <= room) return ends.length;
  return ends.filter((end) => end <= room - reserved).length;
}
