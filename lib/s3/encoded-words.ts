/**
 * User metadata in other letters than ASCII. S3 decodes RFC 2047 words when it stores a value and answers with them; stores
 * that know nothing of it (Ceph, the embedded one) keep the word itself, so that it comes back the same way. One word of
 * any length, as S3 writes it.
 */
export function encodeWords(value: string): string {
  const isPlain = /^([\x21-\x7e]+( [\x21-\x7e]+)*)?$/.test(value) && !value.includes('=?');
  return isPlain ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}

const WORD = /=\?([\w-]+)\?([bq])\?([^?\s]*)\?=/gi;

/** What a person meant; text that holds no words stays as it is. */
export function decodeWords(value: string): string {
  // Space between two words belongs to neither.
  return value.replace(/(\?=)\s+(?==\?[\w-]+\?[bq]\?)/gi, '$1').replace(WORD, decodeWord);
}

function decodeWord(word: string, charset: string, encoding: string, text: string): string {
  const bytes =
    encoding.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // An unknown alphabet or broken bytes: what the store said is still the best there is to show.
    return word;
  }
}
