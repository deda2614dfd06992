import { AppError, isErrorCode, type ErrorDetails } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';

/** Lets the browser fetch an address that answers with an attachment: the page stays where it is. */
export function openDownload(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

export interface ZipSelection {
  connection: ConnectionId;
  bucket: BucketName;
  prefix: Prefix;
  keys: ObjectKey[];
  prefixes: Prefix[];
  name: string;
}

/** An answer that begins later than this is given up. */
const FRAME_KEPT_MS = 3_600_000;

/**
 * Posts the selection as a form, so that the browser itself receives the zip and nothing is kept in the page's memory. An
 * attachment loads nothing into the frame; whatever does load there is a refusal.
 */
export function downloadZip(selection: ZipSelection, onError: (error: AppError) => void): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.name = `zip-${Date.now()}`;
  document.body.append(frame);

  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/api/zip';
  form.target = frame.name;
  form.hidden = true;
  const field = document.createElement('textarea');
  field.name = 'selection';
  field.value = JSON.stringify(selection);
  form.append(field);
  document.body.append(form);

  frame.addEventListener('load', () => {
    const text = frame.contentDocument?.body.textContent ?? '';
    // Browsers may tell of the empty page a frame begins with.
    if (frame.contentDocument?.URL === 'about:blank' && text === '') return;
    frame.remove();
    onError(refusal(text));
  });
  form.submit();
  form.remove();
  setTimeout(() => frame.remove(), FRAME_KEPT_MS);
}

/** Reads the `Result` a refusal is written as; a proxy's own error page is `unexpected`. */
export function refusal(text: string): AppError {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; details?: ErrorDetails } };
    if (isErrorCode(error?.code)) return new AppError(error.code, error.details);
    return new AppError('unexpected');
  } catch (error) {
    return new AppError('unexpected', {}, { cause: error });
  }
}
