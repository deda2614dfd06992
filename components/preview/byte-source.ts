/** Bytes that are read here and there. */
export interface ByteSource {
  readonly size: number;
  /** As many as there are of `length` bytes from `start` on. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** One file or folder inside an archive. */
export interface ArchiveMember {
  name: string;
  isFolder: boolean;
  /** Unpacked. */
  size: number;
  /** ISO 8601; undefined where the archive tells none that makes sense. */
  modified?: string;
  /** Undefined for what cannot be unpacked here. @throws anything where the archive is damaged. */
  unpack?: () => Promise<Blob>;
}

export interface ArchiveBatch {
  members: ArchiveMember[];
  /** There are no more. */
  done: boolean;
}

/** Its members in batches, of which `next` reads one. */
export interface Archive {
  next: () => Promise<ArchiveBatch>;
}

/** How many members one batch holds. */
export const BATCH = 1000;
/** What is unpacked into the memory of a page at most. */
export const MOST_UNPACKED = 256 * 1024 * 1024;

/** It is no archive, or not a whole one. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
}

/** Its list of contents is larger than is read for a preview. */
export class ListTooLong extends Error {
  override readonly name = 'ListTooLong';

  constructor(readonly bytes: number) {
    super(`${bytes} bytes`);
  }
}
