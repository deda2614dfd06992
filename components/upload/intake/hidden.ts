const SYSTEM = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '$recycle.bin',
  'system volume information',
  '__macosx',
]);

/** What operating systems put beside people's files, and what they keep out of sight: in it or above it. */
export function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.') || SYSTEM.has(segment.toLowerCase()));
}
