/** What the first bytes of a file say it is. */
interface Signature {
  type: string;
  at?: number;
  bytes: string | readonly number[];
}

/** Enough for the farthest of them, and for telling text from anything else. */
export const SIGNATURE_BYTES = 512;

const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'image/vnd.adobe.photoshop', bytes: '8BPS' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  { type: 'image/heic', at: 4, bytes: 'ftypheic' },
  { type: 'image/heif', at: 4, bytes: 'ftypmif1' },
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt  ' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A ' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'video/x-matroska', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'video/x-msvideo', at: 8, bytes: 'AVI ' },
  { type: 'audio/x-wav', at: 8, bytes: 'WAVE' },
  { type: 'audio/mpeg', bytes: 'ID3' },
  { type: 'audio/ogg', bytes: 'OggS' },
  { type: 'audio/flac', bytes: 'fLaC' },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: 'application/gzip', bytes: [0x1f, 0x8b, 0x08] },
  { type: 'application/x-bzip2', bytes: 'BZh' },
  { type: 'application/x-xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { type: 'application/zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { type: 'application/x-7z-compressed', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { type: 'application/vnd.rar', bytes: 'Rar!' },
  { type: 'application/x-tar', at: 257, bytes: 'ustar' },
  { type: 'application/vnd.sqlite3', bytes: 'SQLite format 3' },
  { type: 'application/vnd.apache.parquet', bytes: 'PAR1' },
  { type: 'application/wasm', bytes: [0x00, 0x61, 0x73, 0x6d] },
  { type: 'font/woff', bytes: 'wOFF' },
  { type: 'font/woff2', bytes: 'wOF2' },
];

/**
 * The content type that the beginning of a file shows; null where it shows none. Text is told as such and never as HTML or
 * SVG: what could act must have said so by its name.
 */
export function typeBySignature(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ at = 0, bytes }) => matches(head, at, bytes));
  if (found) return found.type;
  return head.length > 0 && isText(head) ? 'text/plain' : null;
}

function matches(head: Uint8Array, at: number, bytes: string | readonly number[]): boolean {
  if (head.length < at + bytes.length) return false;
  for (let index = 0; index < bytes.length; index += 1) {
    const wanted = typeof bytes === 'string' ? bytes.charCodeAt(index) : bytes[index];
    if (head[at + index] !== wanted) return false;
  }
  return true;
}

/** Valid UTF-8 (the last character may be cut off) without the control characters that no text has. */
function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    // Not UTF-8: nothing more is known of it.
    return false;
  }
}
