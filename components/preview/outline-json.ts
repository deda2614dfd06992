import { OutlineWriter, type Outline, type OutlineType } from './outline';
import { jsonTokens } from './pretty-json';

/**
 * The tree of a JSON text, without parsing it: numbers keep every digit, repeated names stay, and the beginning of a document or
 * a row of documents (NDJSON) makes a tree as well.
 */
export function outlineJson(text: string): Outline {
  const out = new OutlineWriter();
  let name: string | null = null;
  for (const token of jsonTokens(text)) {
    if (out.full) break;
    const isMember = out.top?.type === 'object';
    if (token === ',') name = null;
    else if (token === ':') continue;
    else if (token === '}' || token === ']') {
      out.close();
      name = null;
    } else if (isMember && name === null) name = nameOf(token);
    else {
      const { top } = out;
      const label: string | null = top?.type === 'array' ? String(top.children) : name;
      if (token === '{') out.open(label, 'object');
      else if (token === '[') out.open(label, 'array');
      else out.add(label, typeOf(token), token);
      name = null;
    }
  }
  return out.finish();
}

function typeOf(token: string): OutlineType {
  if (token.startsWith('"')) return 'string';
  return /^-?\d/.test(token) ? 'number' : 'word';
}

/** Without its quotes, and with its escapes: what stands in the source is what can be searched for there. */
function nameOf(token: string): string {
  return token.startsWith('"')
    ? token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined)
    : token;
}
