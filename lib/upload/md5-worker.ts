import { createMD5 } from 'hash-wasm';

interface Job {
  id: number;
  blob: Blob;
}
/** Asks for the sum of a blob, or calls it off. */
export type SumRequest = Job | { id: number; cancel: true };
/** `md5`: in hex. */
export type SumAnswer =
  { id: number; md5: string } | { id: number; error: 'file_unreadable' | 'unsupported' };

/** Read at once. Each reading costs trips between processes: pieces of 4 MiB take half as long again as these. */
const READ_BYTES = 16 * 1024 ** 2;

/** Blobs up to this size do not wait behind the parts of large files. */
const SMALL_BYTES = 1024 ** 2;

/** What is still wanted. */
const wanted = new Set<number>();
/** One after the other: the first one asked for is the first one needed. */
const small: Job[] = [];
const large: Job[] = [];
let busy = false;
const hasher = createMD5().catch(() => null);

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
  for (let job = next(); job !== undefined; job = next()) {
    const answer = wanted.has(job.id) ? await answerTo(job) : null;
    if (wanted.delete(job.id) && answer !== null) postMessage(answer);
  }
  busy = false;
}

function next(): Job | undefined {
  return small.shift() ?? large.shift();
}

async function answerTo({ id, blob }: Job): Promise<SumAnswer | null> {
  const md5 = await hasher;
  if (md5 === null) return { id, error: 'unsupported' };
  md5.init();
  try {
    for (let at = 0; at < blob.size; at += READ_BYTES) {
      if (!wanted.has(id)) return null;
      md5.update(new Uint8Array(await blob.slice(at, at + READ_BYTES).arrayBuffer()));
    }
  } catch {
    return { id, error: 'file_unreadable' };
  }
  return { id, md5: md5.digest() };
}
