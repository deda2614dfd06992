/** Rows that are measured: the first ones say enough. */
const SAMPLE = 100;
const LEAST = 6;
const MOST = 40;

/** Widths in CSS, by what the headings and the first rows hold; the last column takes the room that is left. */
export function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return head.map((heading, column) => {
    let width = heading.length;
    for (const row of rows.slice(0, SAMPLE)) width = Math.max(width, row[column]?.length ?? 0);
    const characters = Math.min(MOST, Math.max(LEAST, width + 2));
    return column === head.length - 1 ? `minmax(${characters}ch, 1fr)` : `${characters}ch`;
  });
}
