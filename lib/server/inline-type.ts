import mime from 'mime';

const TEXT = 'text/plain; charset=utf-8';
const IMAGES = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'x-icon', 'vnd.microsoft.icon', 'apng']);

/**
 * The content type an object may be shown with inside a browser, or undefined when it must be downloaded. Objects are hostile:
 * what is not known to be inert (HTML, SVG as a document, XML, scripts) is never named by its own type.
 *
 * @param destination what the browser will do with it (`Sec-Fetch-Dest`): in an <img>, SVG runs no script.
 */
export function inlineType(
  stored: string | undefined,
  key: string,
  destination: string | null,
): string | undefined {
  const type = essence(stored);
  // Uploaders that do not know the type say this; the name says more.
  const isVague = type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream';
  return safeType(isVague ? (mime.getType(key) ?? '') : type, destination);
}

function safeType(type: string, destination: string | null): string | undefined {
  const [family, name = ''] = type.split('/');
  if (type === 'image/svg+xml') return destination === 'image' ? type : TEXT;
  if (family === 'image') return IMAGES.has(name) ? type : undefined;
  if (family === 'audio' || family === 'video') return type;
  if (type === 'application/pdf') return type;
  if (family === 'text' || isTextual(type)) return TEXT;
  return undefined;
}

function isTextual(type: string): boolean {
  return /^application\/(json|xml|javascript|x-yaml|yaml|toml|sql|x-sh|.+\+(json|xml))$/.test(type);
}

function essence(type: string | undefined): string {
  const found = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(found) ? found : '';
}
