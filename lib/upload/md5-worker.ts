import { createMD5 } from 'hash-wasm';
import { createMd5Lanes, LANES, type Md5Lanes } from './md5-lanes';
import { openReader, PieceReader } from './piece-reader';

/** Blobs read as one: `sizes` of each in bytes. */
interface SmallJob {
  id: number;
  blob: Blob;
  sizes: readonly number[];
}
interface LargeJob {
  id: number;
  blob: Blob;
  /** Somebody waits for this one: it is not kept for others to be summed with it. */
  now: boolean;
}
/** Asks for sums, or calls that of a large blob off. */
export type SumRequest = SmallJob | LargeJob | { id: number; cancel: true };
/** `md5s`: in hex, one for a large blob. */
export type SumAnswer =
  { id: number; md5s: readonly string[] } | { id: number; error: 'file_unreadable' | 'unsupported' };

const MIB = 1024 ** 2;
/** Read at once of each of several that are summed together. */
const LANE_BYTES = MIB;

/** What is still wanted. */
const wanted = new Set<number>();
/** The first one asked for is the first one needed; these do not wait behind the parts of large files. */
const small: SmallJob[] = [];
const large: LargeJob[] = [];
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
  if ('sizes' in data) small.push(data);
  else large.push(data);
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
  for (let job = small.shift(); job !== undefined; job = small.shift()) await sumSlices(job);
}

async function sumSlices({ id, blob, sizes }: SmallJob): Promise<void> {
  const [md5, buffer] = await Promise.all([hasher, blob.arrayBuffer().catch(() => null)]);
  if (md5 === null) {
    answer({ id, error: 'unsupported' });
    return;
  }
  if (buffer === null) {
    answer({ id, error: 'file_unreadable' });
    return;
  }
  let at = 0;
  // In one go: others use the same memory.
  const md5s = sizes.map((size) => {
    const bytes = new Uint8Array(buffer, at, size);
    at += size;
    return md5.init().update(bytes).digest();
  });
  answer({ id, md5s });
}

/** The parts of a file are equally long, but for the last. What is asked for together arrives one after the other. */
async function nextLarge(): Promise<LargeJob[]> {
  if (large.length === 0 || large[0]?.now) return large.splice(0, 1);
  await new Promise((resolve) => setTimeout(resolve));
  const size = large[0]?.blob.size ?? 0;
  const other = large.findIndex(({ blob }) => blob.size !== size || size % 64 !== 0);
  return large.splice(0, Math.min(LANES, Math.max(1, other === -1 ? large.length : other)));
}

async function sumAlone({ id, blob }: LargeJob): Promise<void> {
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
  answer({ id, md5s: [md5.digest()] });
}

async function sumTogether(together: Md5Lanes, group: readonly LargeJob[]): Promise<void> {
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
  for (const [index, { id }] of group.entries()) answer({ id, md5s: [sums[index] ?? ''] });
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
