export interface XmlElement {
  xml: string;
}
type Child = XmlElement | XmlElement[] | string | number | boolean | undefined;

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Control characters become character references, as S3 writes them: XML 1.0 has no lawful form for most of them,
 * and a bare CR or LF in a key would be normalised away by the reader. Clients that list such keys ask for
 * `encoding-type=url`.
 */
function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g,
    (c) => named[c] ?? `&#x${c.charCodeAt(0).toString(16)};`,
  );
}

function render(child: Child): string {
  if (child === undefined) return '';
  if (Array.isArray(child)) return child.map((c) => c.xml).join('');
  if (typeof child === 'object') return child.xml;
  return escapeXml(String(child));
}

/** An element; `undefined` children are left out, text is escaped. */
export function el(name: string, ...children: Child[]): XmlElement {
  return { xml: `<${name}>${children.map(render).join('')}</${name}>` };
}

/** An element that is absent when its value is. */
export function optional(
  name: string,
  value: string | number | boolean | undefined | null,
): XmlElement | undefined {
  return value === undefined || value === null ? undefined : el(name, value);
}

const namespace = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** A whole reply document in S3's namespace. */
export function xmlDocument(root: string, ...children: Child[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}>${children.map(render).join('')}</${root}>`;
}

/** S3's error document, which has no namespace. */
export function errorDocument(...children: Child[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('Error', ...children).xml}`;
}
