import { configure, Reader, ZipReader, type Entry } from '@zip.js/zip.js/lib/zip-core-native.js';
import {
  BATCH,
  DamagedArchive,
  ListTooLong,
  MOST_UNPACKED,
  type Archive,
  type ArchiveMember,
  type ByteSource,
} from './byte-source';

/** The list of contents is read in one piece. This one names some hundred thousand members. */
const MOST_LIST = 16 * 1024 * 1024;

// Pages may start no worker from a blob; browsers unpack by themselves.
configure({ useWebWorkers: false, chunkSize: 1024 * 1024 });

class SourceReader extends Reader<ByteSource> {
  constructor(readonly source: ByteSource) {
    super(source);
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > MOST_LIST) throw new ListTooLong(length);
    return this.source.read(index, length);
  }
}

/** A zip file, of which the list at its end is read, and the members that are asked for. */
export function openZip(source: ByteSource): Archive {
  const entries = new ZipReader(new SourceReader(source)).getEntriesGenerator({ strictness: 'tolerant' });
  return {
    next: async () => {
      const members: ArchiveMember[] = [];
      while (members.length < BATCH) {
        const { done, value } = await entries.next().catch(explain);
        if (done) return { members, done };
        members.push(toMember(value));
      }
      return { members, done: false };
    },
  };
}

function explain(error: unknown): never {
  // zip.js throws plain errors for what is wrong with the file; what reading it throws has a name of its own.
  if (error instanceof Error && error.name === 'Error') {
    throw new DamagedArchive(error.message, { cause: error });
  }
  throw error;
}

function toMember(entry: Entry): ArchiveMember {
  const { filename, uncompressedSize: size, lastModDate } = entry;
  const member = {
    name: filename,
    isFolder: entry.directory,
    size,
    modified: Number.isNaN(lastModDate.getTime()) ? undefined : lastModDate.toISOString(),
  };
  if (entry.directory || entry.encrypted || size > MOST_UNPACKED) return member;
  return { ...member, unpack: () => unpack(entry, size) };
}

/** Unpacks no more than the archive says there is: what goes on beyond that is made to fill memory. */
async function unpack(entry: Exclude<Entry, { directory: true }>, size: number): Promise<Blob> {
  const chunks: BlobPart[] = [];
  let length = 0;
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      length += chunk.length;
      if (length > size) throw new DamagedArchive('longer than it says');
      chunks.push(chunk);
    },
  });
  await entry.getData(writable, { checkSignature: true }).catch(explain);
  return new Blob(chunks);
}
