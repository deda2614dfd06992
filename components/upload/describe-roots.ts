import { basename, type ObjectKey } from '@/lib/domain/names';
import type { BatchDescription, BatchRoot } from '@/lib/upload/records';

export interface Titles {
  /** Of what is no single file or folder. */
  titleOfMany: (count: number) => string;
  folderTitle: (name: string) => string;
}

/** What is given, as a person would say it. */
export function describeRoots(
  roots: readonly BatchRoot[],
  { titleOfMany, folderTitle }: Titles,
): Pick<BatchDescription, 'kind' | 'title'> {
  const [root] = roots;
  if (root === undefined || roots.length > 1) return { kind: 'files', title: titleOfMany(roots.length) };
  if (root.kind === 'directory') return { kind: 'folder', title: folderTitle(root.name) };
  return { kind: 'file', title: basename(root.name as ObjectKey) };
}
