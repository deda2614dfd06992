import type { Entry, File } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import type { Rows } from '@/lib/domain/rows';

export interface GalleryPlace {
  previous: File | null;
  next: File | null;
  /** From 1, among the objects. */
  position: number;
  count: number;
}

/** Where an object stands among the objects of a listing, which follow its folders. Null where it is none of them. */
export function galleryPlace(rows: Rows, key: ObjectKey): GalleryPlace | null {
  const index = rows.indexOf(key);
  if (index === -1) return null;
  const { folderCount } = rows;
  return {
    previous: fileOrNull(rows.at(index - 1)),
    next: fileOrNull(rows.at(index + 1)),
    position: index - folderCount + 1,
    count: rows.length - folderCount,
  };
}

function fileOrNull(entry: Entry | undefined): File | null {
  return entry?.kind === 'file' ? entry : null;
}
