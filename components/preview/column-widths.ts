/** Rows that are measured: the first ones say enough. */
const SAMPLE = 100;
const LEAST = 6;
const MOST = 40;

/** Widths in characters, by what the headings and the first rows hold. */
export function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return head.map((heading, column) => {
    let width = heading.length;
    for (const row of rows.slice(0, SAMPLE)) width = Math.max(width, row[column]?.length ?? 0);
    return Math.min(MOST, Math.max(LEAST, width + 2));
  });
}
