import { XMLParser } from 'fast-xml-parser';
import { S3Error } from '@/lib/embedded-s3/errors';
import { isWellFormed } from './well-formed';

/** A parsed element: text, child elements by name, or several of the same name. */
export type XmlNode = string | { [name: string]: XmlNode | XmlNode[] | undefined };

// Entities are decoded below and by hand: only the five of XML and character references exist, nothing expands.
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));|&/gi,
    (_whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        const known = entities[name];
        if (known === undefined) throw new S3Error('MalformedXML');
        return known;
      }
      const code =
        hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        throw new S3Error('MalformedXML');
      return String.fromCodePoint(code);
    },
  );
}

/**
 * Parses a request document and returns its root element.
 * @throws S3Error MalformedXML when it is not well formed, has another root, or carries a DOCTYPE or CDATA section.
 */
export function parseXml(body: Buffer, root: string): XmlNode {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new S3Error('MalformedXML');
  }
  if (/<!(?!--)/.test(text) || !isWellFormed(text)) throw new S3Error('MalformedXML');
  let document: Record<string, XmlNode | undefined>;
  try {
    document = parser.parse(text) as Record<string, XmlNode | undefined>;
  } catch {
    throw new S3Error('MalformedXML');
  }
  const node = document[root];
  if (node === undefined || Array.isArray(node)) throw new S3Error('MalformedXML');
  return node;
}

/** All children of that name, in document order. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  if (typeof node === 'string') return [];
  const found = node[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

/** The text of the only child of that name, entities decoded; undefined when there is none. */
export function textOf(node: XmlNode, name: string): string | undefined {
  const [first, second] = childrenOf(node, name);
  if (first === undefined) return undefined;
  if (second !== undefined || typeof first !== 'string') throw new S3Error('MalformedXML');
  return decodeEntities(first);
}

/** The decoded texts of all children of that name. */
export function textsOf(node: XmlNode, name: string): string[] {
  return childrenOf(node, name).map((child) => {
    if (typeof child !== 'string') throw new S3Error('MalformedXML');
    return decodeEntities(child);
  });
}

/** Like `textOf`, for an element the schema demands. */
export function requiredText(node: XmlNode, name: string): string {
  const text = textOf(node, name);
  if (text === undefined) throw new S3Error('MalformedXML');
  return text;
}
