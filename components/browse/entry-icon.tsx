import { clsx } from 'clsx';
import {
  Archive,
  Database,
  File,
  FileCode,
  FileText,
  Folder,
  Image,
  Music,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { Entry } from '@/lib/domain/entry';
import { fileKind, type FileKind } from '@/lib/domain/file-kind';

const icons: Record<FileKind | 'folder', { Icon: LucideIcon; tint: string }> = {
  folder: { Icon: Folder, tint: 'text-kind-folder' },
  image: { Icon: Image, tint: 'text-kind-image' },
  video: { Icon: Video, tint: 'text-kind-media' },
  audio: { Icon: Music, tint: 'text-kind-media' },
  document: { Icon: FileText, tint: 'text-kind-document' },
  text: { Icon: FileText, tint: 'text-kind-document' },
  code: { Icon: FileCode, tint: 'text-kind-document' },
  data: { Icon: Database, tint: 'text-kind-data' },
  archive: { Icon: Archive, tint: 'text-kind-archive' },
  other: { Icon: File, tint: 'text-kind-other' },
};

interface EntryIconProps {
  entry: Pick<Entry, 'kind' | 'name'>;
  className?: string;
}

/** Kind by icon and a muted tint; decoration beside the name. */
export function EntryIcon({ entry, className }: EntryIconProps) {
  const { Icon, tint } = icons[entry.kind === 'folder' ? 'folder' : fileKind(entry.name)];
  return <Icon aria-hidden strokeWidth={1.5} className={clsx('size-4 shrink-0', tint, className)} />;
}
