export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Places whose bytes are no text in this encoding; they stand as U+FFFD in `text`. */
  damaged: number;
  /** Holds NUL bytes: most likely not text at all. */
  binary: boolean;
}

const REPLACEMENT = '\uFFFD';

/**
 * Reads bytes as text. A byte order mark decides the encoding, else it is UTF-8. `truncated`: the bytes are the beginning of
 * more, so a character cut in two at their end is left out and not counted as damage.
 */
export function decodeText(bytes: Uint8Array, { truncated = false } = {}): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: truncated });
  return {
    text,
    encoding,
    damaged: count(text, REPLACEMENT) - (encoding === 'utf-8' ? countReplacementBytes(bytes) : 0),
    binary: encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0),
  };
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** U+FFFD that really stand in the object (EF BF BD): not damage of ours. */
function countReplacementBytes(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found += 1;
  }
  return found;
}
