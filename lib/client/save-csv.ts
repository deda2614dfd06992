/** Kept until the browser has surely read it. */
const KEPT_MS = 60_000;

/**
 * Saves pieces of text as a CSV file named after `title` and now, with a breath between them, so that a hundred thousand rows
 * do not stop the page.
 */
export async function saveCsv(title: string, pieces: Iterable<string>): Promise<void> {
  const collected: string[] = [];
  for (const piece of pieces) {
    collected.push(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const href = URL.createObjectURL(new Blob(collected, { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = `${`${title} ${time}`.replaceAll(/[\\/:*?"<>|]+/g, '_')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
