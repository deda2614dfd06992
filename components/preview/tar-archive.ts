import {
  BATCH,
  DamagedArchive,
  MOST_UNPACKED,
  type Archive,
  type ArchiveMember,
  type ByteSource,
} from './byte-source';

const BLOCK = 512;
/** Small files stand close together: one request brings the headers of many. */
const WINDOW = 64 * 1024;
/** Requests one batch may cost: where files are large, each header is one. */
const MOST_READS = 100;
/** Of what stands in front of a member: its long name, its extended header. */
const MOST_EXTRA = 64 * 1024;

interface Extra {
  name?: string;
  size?: number;
  modified?: number;
}

/** A tar file (POSIX ustar and pax, GNU): its headers are read one after the other, and what lies between them is skipped. */
export function openTar(source: ByteSource): Archive {
  let window = { start: 0, bytes: new Uint8Array() };
  let at = 0;
  let found = 0;
  let extra: Extra = {};
  let reads = 0;

  const bytesAt = async (start: number, length: number): Promise<Uint8Array> => {
    const inWindow = start - window.start;
    if (inWindow < 0 || inWindow + length > window.bytes.length) {
      reads += 1;
      window = { start, bytes: new Uint8Array(await source.read(start, Math.max(WINDOW, length))) };
      return window.bytes.subarray(0, length);
    }
    return window.bytes.subarray(inWindow, inWindow + length);
  };

  /** The member whose header stands at `at`; undefined for a header that speaks of the next one, null at the end. */
  const step = async (): Promise<ArchiveMember | undefined | null> => {
    const block = await bytesAt(at, BLOCK);
    if (block.length < BLOCK || block.every((byte) => byte === 0)) return null;
    const header = readHeader(block);
    if (header === null) throw new DamagedArchive(`no header at ${at}`);
    const size = extra.size ?? header.size;
    const start = at + BLOCK;
    if (start + size > source.size && found === 0) throw new DamagedArchive('longer than the object');
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (EXTRA_TYPES.has(header.type)) {
      const text = await bytesAt(start, Math.min(header.size, MOST_EXTRA));
      extra = { ...extra, ...readExtra(header.type, text) };
      return undefined;
    }
    const member = toMember(source, { ...header, ...extra, size, start });
    extra = {};
    found += 1;
    return member;
  };

  return {
    next: async () => {
      const members: ArchiveMember[] = [];
      reads = 0;
      while (members.length < BATCH && (reads < MOST_READS || members.length === 0)) {
        const member = await step();
        if (member === null) return { members, done: true };
        if (member) members.push(member);
        else if (reads >= MOST_READS) throw new DamagedArchive('nothing but extended headers');
      }
      return { members, done: false };
    },
  };
}

interface Header {
  name: string;
  type: string;
  size: number;
  /** Seconds since 1970. */
  modified: number;
}

const EXTRA_TYPES = new Set(['x', 'g', 'L', 'K']);

/** Null where the checksum says that it is no header. */
export function readHeader(block: Uint8Array): Header | null {
  let sum = 0;
  for (const [index, byte] of block.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  if (sum !== readNumber(block.subarray(148, 156))) return null;
  const prefix = readText(block.subarray(257, 262)) === 'ustar' ? readText(block.subarray(345, 500)) : '';
  const name = readText(block.subarray(0, 100));
  const size = readNumber(block.subarray(124, 136));
  if (!Number.isSafeInteger(size) || size < 0) return null;
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    size,
    modified: readNumber(block.subarray(136, 148)),
  };
}

function readText(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

/** Octal digits; or, with the highest bit set, the number itself, big end first (GNU). */
function readNumber(field: Uint8Array): number {
  const [first = 0, ...rest] = field;
  if (first & 0x80) return rest.reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
  return Number.parseInt(readText(field).trim() || '0', 8);
}

function readExtra(type: string, bytes: Uint8Array): Extra {
  if (type === 'L') return { name: readText(bytes) };
  return type === 'x' ? readPax(bytes) : {};
}

/** `27 path=some/long/name\n`, the number being the length of the whole record. */
function readPax(bytes: Uint8Array): Extra {
  const extra: Extra = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = space === -1 ? 0 : Number(readText(bytes.subarray(at, space)));
    if (!(length > space - at)) break;
    const [key = '', ...value] = readText(bytes.subarray(space + 1, at + length - 1)).split('=');
    const text = value.join('=');
    if (key === 'path') extra.name = text;
    if (key === 'size' && /^\d{1,15}$/.test(text)) extra.size = Number(text);
    if (key === 'mtime') extra.modified = Number(text);
    at += length;
  }
  return extra;
}

interface Found extends Header {
  start: number;
}

function toMember(source: ByteSource, { name, type, size, modified, start }: Found): ArchiveMember {
  const isFile = type === '0' || type === '\0' || type === '7';
  const time = new Date(modified * 1000);
  const isWhole = start + size <= source.size;
  return {
    name,
    isFolder: type === '5',
    size: isFile ? size : 0,
    modified: Number.isNaN(time.getTime()) ? undefined : time.toISOString(),
    ...(isFile && isWhole && size <= MOST_UNPACKED
      ? { unpack: async () => new Blob([new Uint8Array(await source.read(start, size))]) }
      : {}),
  };
}
