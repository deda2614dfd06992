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

/** Its members in batches: `next` reads one, and answers null when there are no more. */
export interface Archive {
  next: () => Promise<ArchiveMember[] | null>;
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
