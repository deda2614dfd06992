import { createMD5 } from 'hash-wasm';
import { createMd5Lanes, LANES, type Md5Lanes } from './md5-lanes';
import { openReader, PieceReader } from './piece-reader';

interface Job {
  id: number;
  blob: Blob;
  /** Somebody waits for this one: it is not kept for others to be summed with it. */
  now: boolean;
}
/** Asks for the sum of a blob, or calls it off. */
export type SumRequest = Job | { id: number; cancel: true };
/** `md5`: in hex. */
export type SumAnswer =
  { id: number; md5: string } | { id: number; error: 'file_unreadable' | 'unsupported' };

const MIB = 1024 ** 2;
/** Read at once of each of several that are summed together. */
const LANE_BYTES = MIB;
/** Blobs up to this size do not wait behind the parts of large files. */
const SMALL_BYTES = MIB;
/** Of these so many are read at once: each costs half of what it costs alone. */
const SMALL_SIDE_BY_SIDE = 8;

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
    const group = await nextLarge();
    const together = group.length > 1 ? await (lanes ??= openLanes()) : null;
    if (together !== null) await sumTogether(together, group);
    else for (const job of group) await sumAlone(job);
  }
  busy = false;
}

async function sumSmall(): Promise<void> {
  const lane = async () => {
    for (let job = small.shift(); job !== undefined; job = small.shift()) await sumWhole(job);
  };
  await Promise.all(Array.from({ length: Math.min(SMALL_SIDE_BY_SIDE, small.length) }, lane));
}

async function sumWhole({ id, blob }: Job): Promise<void> {
  if (!wanted.has(id)) return;
  const [md5, bytes] = await Promise.all([hasher, blob.arrayBuffer().catch(() => null)]);
  if (md5 === null) answer({ id, error: 'unsupported' });
  else if (bytes === null) answer({ id, error: 'file_unreadable' });
  // In one go: others use the same memory.
  else answer({ id, md5: md5.init().update(new Uint8Array(bytes)).digest() });
}

/** The parts of a file are equally long, but for the last. What is asked for together arrives one after the other. */
async function nextLarge(): Promise<Job[]> {
  if (large.length === 0 || large[0]?.now) return large.splice(0, 1);
  await new Promise((resolve) => setTimeout(resolve));
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
  const reader = openReader(blob);
  for (let at = 0; at < blob.size && wanted.has(id); at += reader.pieceBytes) {
    const bytes = await reader.next(Math.min(reader.pieceBytes, blob.size - at));
    if (bytes === null) answer({ id, error: 'file_unreadable' });
    else md5.update(bytes);
  }
  reader.close();
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

/** Unless nobody wants it any more. */
function answer(said: SumAnswer): void {
  if (wanted.delete(said.id)) postMessage(said);
}
