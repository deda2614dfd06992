import { PrettyWriter, type Pretty } from './pretty';

/** Comment, CDATA, processing instruction, declaration, tag (quotes may hold `>`), or text; each may be cut off at the end. */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*(?:>|$)|[^<]+/g;

/**
 * Indents XML without parsing it: nothing is expanded, fetched or dropped but the white space between tags. An element that
 * holds only text stays on one line.
 */
export function prettyXml(text: string): Pretty {
  const out = new PrettyWriter();
  let depth = 0;
  /** The open tag just written, while nothing but text has followed it. */
  let inline = false;
  for (const token of xmlTokens(text)) {
    if (out.full) break;
    if (!token.startsWith('<')) {
      if (token.trim() === '') continue;
      if (!inline) out.line(depth);
      out.write(token.trim());
    } else if (token.startsWith('</')) {
      depth = Math.max(0, depth - 1);
      if (!inline) out.line(depth);
      out.write(token);
      inline = false;
    } else {
      out.line(depth);
      out.write(token);
      inline = opensElement(token);
      if (inline) depth += 1;
    }
  }
  return out.finish();
}

function opensElement(tag: string): boolean {
  return !tag.startsWith('<!') && !tag.startsWith('<?') && !tag.endsWith('/>');
}

/** Tags, comments, declarations and the text between them; joined, they are the text. */
export function* xmlTokens(text: string): Generator<string> {
  for (const [token] of text.matchAll(TOKEN)) yield token;
}
