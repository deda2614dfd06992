const maxDepth = 16;

/**
 * Whether tags open and close in order around one root, at a depth no S3 document exceeds. The parser is lenient, and
 * a truncated list of keys to delete must not pass for a shorter one.
 */
export function isWellFormed(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const body = text.replace(/^\ufeff?\s*<\?xml[^<>]*\?>/, '').replace(/<!--(?:(?!--)[\s\S])*-->/g, '');
  for (const [piece] of body.matchAll(/<[^<>]*>?|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      if (open.length === 0 && piece.trim() !== '') return false;
      continue;
    }
    const tag = /^<(\/?)([A-Za-z_][\w.:-]*)(?:\s[^<>]*?)?(\/?)>$/.exec(piece);
    if (!tag) return false;
    const [, closes, name = '', selfCloses] = tag;
    if (closes) {
      if (selfCloses || open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (!selfCloses) open.push(name);
    }
    if (open.length > maxDepth || roots > 1) return false;
  }
  return roots === 1 && open.length === 0;
}
