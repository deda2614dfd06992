import { PrettyWriter, type Pretty } from './pretty';

/** A string (possibly cut off at the end), a run of a number or word, or one punctuation mark. */
const TOKEN = /"(?:[^"\\]|\\[^])*(?:"|$)|[{}[\],:]|[^\s{}[\],:"]+/gy;

/**
 * Indents JSON without parsing it: numbers keep every digit, repeated names stay, and the beginning of a truncated document
 * or a stream of several documents (NDJSON) can be shown as well.
 */
export function prettyJson(text: string): Pretty {
  const out = new PrettyWriter();
  let depth = 0;
  let previous = '';
  for (const token of jsonTokens(text)) {
    if (out.full) break;
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1);
      if (previous !== '{' && previous !== '[') out.line(depth);
    } else if (token !== ',' && token !== ':') {
      if (startsLine(previous)) out.line(depth);
      if (token === '{' || token === '[') depth += 1;
    }
    out.write(token === ':' ? ': ' : token);
    previous = token;
  }
  return out.finish();
}

/** After `:` a value stays on its name's line; after anything else (also the end of a document before) it opens a line. */
function startsLine(previous: string): boolean {
  return previous !== ':';
}

/** The text without its white space, piece by piece: strings, words, punctuation. */
export function* jsonTokens(text: string): Generator<string> {
  const space = /\s*/y;
  let at = 0;
  while (at < text.length) {
    space.lastIndex = at;
    space.exec(text);
    TOKEN.lastIndex = space.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return;
    at = TOKEN.lastIndex;
    yield match[0];
  }
}

/** Whether the whole text is one JSON document. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The parser's answer is the result: there is nothing to report.
    return false;
  }
}
