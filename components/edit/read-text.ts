import { decodeText } from '@/components/preview/decode-text';
import { getBytes } from '@/lib/client/fetch';
import { AppError } from '@/lib/domain/errors';
import { previewHref, type ObjectAddress } from '@/lib/domain/location';

export interface OpenedText {
  /** As it stands in the object, line endings included; without a byte order mark. */
  text: string;
  /** It begins with a byte order mark, which is to stay. */
  marked: boolean;
  etag: string;
}

/** Why a text can be read but not written back as it was. */
export type NotEditable = 'too_long' | 'not_text' | 'packed';

/**
 * A whole text, to be edited.
 * @throws AppError, like `getBytes`; `unsupported` where the store names no ETag to guard it by
 */
export async function readText(
  address: ObjectAddress,
  signal?: AbortSignal,
): Promise<OpenedText | NotEditable> {
  const { bytes, headers } = await getBytes(previewHref(address), signal);
  const etag = headers.get('etag');
  if (etag === null) throw new AppError('unsupported', { target: address.key });
  if (headers.get('x-windlass-truncated') === '1') return 'too_long';
  const { text, encoding, damaged, binary } = decodeText(bytes);
  if (encoding !== 'utf-8' || damaged > 0 || binary) return 'not_text';
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, marked, etag };
}

/** What is sent: as it was read, with the mark it had. */
export function written(text: string, { marked }: Pick<OpenedText, 'marked'>): string {
  return marked ? `\uFEFF${text}` : text;
}

/**
 * What a line ends with where all end alike; else a line feed, and what else stands there stays part of its line: nothing is
 * changed that was not typed.
 */
export function lineSeparatorOf(text: string): '\n' | '\r\n' {
  const breaks = text.match(/\r\n|\r|\n/g) ?? [];
  return breaks.length > 0 && breaks.every((each) => each === '\r\n') ? '\r\n' : '\n';
}
