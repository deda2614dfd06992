import { createHash } from 'node:crypto';

/**
 * The name of an object inside a zip: its key below `folder`, made harmless. A zip is unpacked by programs that obey `..`,
 * leading slashes and (on Windows) backslashes, so segments like these are replaced, and a trace of the key keeps the new
 * name from meeting another object's.
 */
export function zipName(key: string, folder: string): string {
  const name = key.slice(folder.length);
  const isFolder = name.endsWith('/') && name !== '/';
  const segments = (isFolder ? name.slice(0, -1) : name).split('/');
  const safe = segments.map(safeSegment);
  if (safe.every((segment, index) => segment === segments[index])) return name;
  const last = safe.length - 1;
  safe[last] = marked(safe[last] ?? '_', key);
  return safe.join('/') + (isFolder ? '/' : '');
}

function safeSegment(segment: string): string {
  if (segment === '') return '_';
  if (segment === '.' || segment === '..') return segment.replaceAll('.', '_');
  return segment
    .replace(/[\\\u0000-\u001F\u007F]/g, '_')
    .replace(/^[A-Za-z]:/, (drive) => `${drive.slice(0, 1)}_`);
}

function marked(segment: string, key: string): string {
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const dot = segment.lastIndexOf('.');
  return dot > 0 ? `${segment.slice(0, dot)}~${mark}${segment.slice(dot)}` : `${segment}~${mark}`;
}
