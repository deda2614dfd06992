import { S3Error } from '@/lib/embedded-s3/errors';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function encodeBytes(text: string, keep: RegExp): string {
  let out = '';
  for (const byte of Buffer.from(text)) {
    const char = String.fromCharCode(byte);
    out += keep.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** SigV4's URI encoding: everything but the unreserved characters, `/` included. */
export const uriEncode = (text: string): string => encodeBytes(text, /[A-Za-z0-9\-._~]/);

/** URI encoding that keeps `/`: object paths, and listings with `encoding-type=url`. */
export const uriEncodePath = (text: string): string => encodeBytes(text, /[A-Za-z0-9\-._~/]/);

/**
 * Decodes %XX once; `+` stays a plus sign.
 * @throws S3Error InvalidURI for a broken escape or bytes that are not UTF-8.
 */
export function uriDecode(text: string): string {
  if (!/[%\u0080-\uffff]/.test(text)) return text;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x25) {
      const hex = text.slice(i + 1, i + 3);
      if (!/^[0-9a-f]{2}$/i.test(hex)) throw new S3Error('InvalidURI');
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else if (code > 0xff) {
      throw new S3Error('InvalidURI');
    } else {
      // Node hands over the request line as latin1, so a raw byte above 0x7f is still one byte here.
      bytes.push(code);
    }
  }
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    throw new S3Error('InvalidURI');
  }
}
