const CHUNK = 16 * 1024;
/** A line longer than this is broken, since one element of a megabyte takes the browser seconds to lay out. */
const LONGEST = 64 * 1024;

/** Cuts text into pieces for lazy layout: after a line's end where there is one, never inside a character. Joined, they are the text. */
export function textChunks(text: string): string[] {
  const chunks: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = chunkEnd(text, at);
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK) return text.length;
  const line = text.indexOf('\n', start + CHUNK);
  if (line !== -1 && line - start < LONGEST) return line + 1;
  const end = Math.min(start + LONGEST, text.length);
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
}
