/** A piece of text in one look. */
export interface CodeRun {
  text: string;
  /** What it is to highlight.js, innermost: `keyword`, `string`, `title.function_`; empty for plain text. */
  scope: string;
}

const PIECE = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|[^<&]+|[<&]/g;
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/**
 * Reads highlight.js's HTML back into text and looks, cut where `chunks` (which joined are the text) are cut: what the object
 * holds reaches the page as text nodes only. Null where the two do not agree.
 */
export function codeRuns(html: string, chunks: readonly string[]): CodeRun[][] | null {
  const out: CodeRun[][] = chunks.map(() => []);
  const scopes: string[] = [''];
  let chunk = 0;
  let room = chunks[0]?.length ?? 0;
  const put = (text: string): boolean => {
    let rest = text;
    while (rest !== '') {
      while (room === 0) {
        chunk += 1;
        if (chunk >= chunks.length) return false;
        room = chunks[chunk]?.length ?? 0;
      }
      const piece = rest.slice(0, room);
      append(out[chunk] ?? [], piece, scopes.at(-1) ?? '');
      room -= piece.length;
      rest = rest.slice(piece.length);
    }
    return true;
  };
  for (const [whole, classes, entity] of html.matchAll(PIECE)) {
    if (classes !== undefined) scopes.push(scopeOf(classes) ?? scopes.at(-1) ?? '');
    else if (whole === '</span>') scopes.pop();
    else if (!put(entity === undefined ? whole : (CHARACTERS[entity] ?? whole))) return null;
  }
  return out.every((runs, index) => length(runs) === chunks[index]?.length) ? out : null;
}

function append(runs: CodeRun[], text: string, scope: string): void {
  const last = runs.at(-1);
  if (last?.scope === scope) last.text += text;
  else runs.push({ text, scope });
}

function scopeOf(classes: string): string | undefined {
  const [first = ''] = classes.split(' ');
  return first.startsWith('hljs-') ? first.slice(5) : undefined;
}

function length(runs: readonly CodeRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
