/** Kept until the browser has surely read it. */
const KEPT_MS = 60_000;

/** Has the browser save what the page holds. */
export function saveBlob(blob: Blob, filename: string): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = filename.replaceAll(/[\\/:*?"<>|]+/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
