import { createMD5 } from 'hash-wasm';
import { createMd5Lanes, LANES, type Md5Lanes } from './md5-lanes';
import { PieceReader } from './piece-reader';

interface Job {
  id: number;
  blob: Blob;
}
/** Asks for the sum of a blob, or calls it off. */
export type SumRequest = Job | { id: number; cancel: true };
/** `md5`: in hex. */
export type SumAnswer =
  { id: number; md5: string } | { id: number; error: 'file_unreadable' | 'unsupported' };

const MIB = 1024 ** 2;
/** Read at once of a blob summed alone. Each reading costs trips between processes: pieces of 4 MiB take half as long again as these. */
const READ_BYTES = 16 * MIB;
/** Read at once of each of several that are summed together. */
const LANE_BYTES = MIB;
/** Blobs up to this size do not wait behind the parts of large files. */
const SMALL_BYTES = MIB;

/** What is still wanted. */
const wanted = new Set<number>();
/** The first one asked for is the first one needed. */
const small: Job[] = [];
const large: Job[] = [];
let busy = false;
const hasher = createMD5().catch(() => null);
let lanes: Promise<Md5Lanes | null> | null = null;

addEventListener('message', ({ data }: MessageEvent<SumRequest>) => {
  const { id } = data;
  if ('cancel' in data) {
    wanted.delete(id);
    return;
  }
  wanted.add(id);
  (data.blob.size <= SMALL_BYTES ? small : large).push(data);
  if (!busy) void work();
});

async function work(): Promise<void> {
  busy = true;
  while (small.length + large.length > 0) {
    await sumSmall();
    const group = nextLarge();
    const together = group.length > 1 ? await (lanes ??= openLanes()) : null;
    if (together !== null) await sumTogether(together, group);
    else for (const job of group) await sumAlone(job);
  }
  busy = false;
}

async function sumSmall(): Promise<void> {
  for (let job = small.shift(); job !== undefined; job = small.shift()) await sumAlone(job);
}

/** The parts of a file are equally long, but for the last. */
function nextLarge(): Job[] {
  const size = large[0]?.blob.size ?? 0;
  const other = large.findIndex(({ blob }) => blob.size !== size || size % 64 !== 0);
  return large.splice(0, Math.min(LANES, Math.max(1, other === -1 ? large.length : other)));
}

async function sumAlone({ id, blob }: Job): Promise<void> {
  const md5 = await hasher;
  if (md5 === null) {
    answer({ id, error: 'unsupported' });
    return;
  }
  md5.init();
  for (let at = 0; at < blob.size; at += READ_BYTES) {
    if (!wanted.has(id)) return;
    const bytes = await read(blob, at, READ_BYTES);
    if (bytes === null) {
      answer({ id, error: 'file_unreadable' });
      return;
    }
    md5.update(bytes);
  }
  answer({ id, md5: md5.digest() });
}

async function sumTogether(together: Md5Lanes, group: readonly Job[]): Promise<void> {
  const size = group[0]?.blob.size ?? 0;
  const lined = group.map(({ id, blob }) => ({ id, reader: new PieceReader(blob, LANE_BYTES) }));
  together.init();
  for (let at = 0; at < size; at += LANE_BYTES) {
    await sumSmall();
    const bytes = Math.min(LANE_BYTES, size - at);
    const pieces = await Promise.all(
      lined.map(({ id, reader }) => (wanted.has(id) ? reader.next(bytes) : Promise.resolve(null))),
    );
    for (const [index, { id }] of group.entries()) {
      if (pieces[index] === null) answer({ id, error: 'file_unreadable' });
    }
    if (!group.some(({ id }) => wanted.has(id))) break;
    together.update(pieces, bytes);
  }
  for (const { reader } of lined) reader.close();
  const sums = together.digest();
  for (const [index, { id }] of group.entries()) answer({ id, md5: sums[index] ?? '' });
}

/** Null in browsers that lack something for it: one after the other is then the only way. */
async function openLanes(): Promise<Md5Lanes | null> {
  try {
    new PieceReader(new Blob(), 1).close();
    return await createMd5Lanes();
  } catch {
    return null;
  }
}

/** Null where it cannot be read. */
async function read(blob: Blob, at: number, bytes: number): Promise<Uint8Array | null> {
  // Cutting takes a trip to another process, for which the thread stands still.
  const piece = at === 0 && blob.size <= bytes ? blob : blob.slice(at, at + bytes);
  return piece.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

/** Unless nobody wants it any more. */
function answer(said: SumAnswer): void {
  if (wanted.delete(said.id)) postMessage(said);
}
