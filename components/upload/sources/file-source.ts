import type { BatchRoot } from '@/lib/upload/records';

/** One file on its way into a folder. */
export interface UploadFile {
  file: Blob;
  /** Relative to the destination, with the folders it was dropped in: `photos/2024/a.jpg`. */
  path: string;
  /** Found from the name and the first bytes when left out. */
  contentType?: string;
}

/** The most files that are handed on at once. */
export const MAX_CHUNK = 500;

/** A piece of what was given: at most `MAX_CHUNK` files and empty folders together. */
export interface SourceChunk {
  files: readonly UploadFile[];
  /** Folders with nothing in them, relative to the destination, without a final slash. */
  emptyFolders: readonly string[];
  /** Paths of what could not be read. */
  unreadable: readonly string[];
}

/** What was dropped, chosen or pasted, while it is being read. */
export interface FileSource {
  /** What it is, before anything of it is read. */
  roots: BatchRoot[];
  /** To be read once; leaving the loop stops the reading. */
  chunks: AsyncIterable<SourceChunk>;
}
