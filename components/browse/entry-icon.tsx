import { clsx } from 'clsx';
import type { Entry } from '@/lib/domain/entry';
import { fileKind, type FileKind } from '@/lib/domain/file-kind';

const SHEET =
  'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z' +
  'M14 2v5a1 1 0 0 0 1 1h5';
const WRITTEN = `${SHEET}M10 9H8M16 13H8M16 17H8`;

/**
 * Lucide's pictures, each drawn by one path: with a component for every picture and an element for every stroke, rows that
 * scroll into sight cost a quarter more.
 */
const icons: Record<FileKind | 'folder', { path: string; tint: string }> = {
  folder: {
    path: 'M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z',
    tint: 'text-kind-folder',
  },
  image: {
    path: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM7 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0M21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21',
    tint: 'text-kind-image',
  },
  video: {
    path: 'M16 13l5.223 3.482a.5.5 0 0 0 .777-.416V7.87a.5.5 0 0 0-.752-.432L16 10.5M4 6h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z',
    tint: 'text-kind-media',
  },
  audio: {
    path: 'M9 18V5l12-2v13M3 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    tint: 'text-kind-media',
  },
  document: { path: WRITTEN, tint: 'text-kind-document' },
  text: { path: WRITTEN, tint: 'text-kind-document' },
  code: { path: `${SHEET}M10 12.5 8 15l2 2.5M14 12.5l2 2.5-2 2.5`, tint: 'text-kind-document' },
  data: {
    path: 'M3 5a9 3 0 1 0 18 0a9 3 0 1 0-18 0M3 5V19A9 3 0 0 0 21 19V5M3 12A9 3 0 0 0 21 12',
    tint: 'text-kind-data',
  },
  archive: {
    path: 'M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM4 8v11a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8M10 12h4',
    tint: 'text-kind-archive',
  },
  other: { path: SHEET, tint: 'text-kind-other' },
};

interface EntryIconProps {
  entry: Pick<Entry, 'kind' | 'name'>;
  className?: string;
}

/** Kind by icon and a muted tint; decoration beside the name. */
export function EntryIcon({ entry, className }: EntryIconProps) {
  const { path, tint } = icons[entry.kind === 'folder' ? 'folder' : fileKind(entry.name)];
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      strokeWidth={1.5}
      className={clsx('size-4 shrink-0 line-icon', tint, className)}
    >
      <path d={path} />
    </svg>
  );
}
