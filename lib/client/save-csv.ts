import { saveBlob } from './save-blob';

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
  saveBlob(new Blob(collected, { type: 'text/csv;charset=utf-8' }), `${title} ${time}.csv`);
}
