import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';
import { OutlineWriter, type Outline, type OutlineType } from './outline';

/** Nobody reads deeper, and reading it costs the stack. */
const MAX_DEPTH = 200;

/** The tree of a YAML text. Aliases stay names: nothing is multiplied. Null where it is not YAML. */
export function outlineYaml(text: string): Outline | null {
  const parsed = parseAllDocuments(text, {
    keepSourceTokens: true,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const documents: Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  if (documents.some(({ errors }) => errors.length > 0)) return null;
  const out = new OutlineWriter();
  for (const { contents } of documents) addNode(out, null, contents, 0);
  return out.finish();
}

function addNode(out: OutlineWriter, name: string | null, node: unknown, depth: number): void {
  if (out.full) return;
  if (depth > MAX_DEPTH) out.add(name, 'comment', '…');
  else if (isMap(node)) {
    out.open(name, 'object');
    for (const { key, value } of node.items) addNode(out, keyText(key), value, depth + 1);
    out.close();
  } else if (isSeq(node)) {
    out.open(name, 'array');
    for (const [index, item] of node.items.entries()) addNode(out, String(index), item, depth + 1);
    out.close();
  } else if (isAlias(node)) out.add(name, 'alias', `*${node.source}`);
  else if (isScalar(node)) out.add(name, typeOf(node.value), node.source ?? String(node.value));
  else out.add(name, 'word', 'null');
}

function keyText(key: unknown): string {
  if (isScalar(key)) return key.source ?? String(key.value);
  return isAlias(key) ? `*${key.source}` : '?';
}

function typeOf(value: unknown): OutlineType {
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'word';
}
