import { createMD5 } from 'hash-wasm';

/** Asks for the sum of a blob, or calls it off. */
export type SumRequest = { id: number; blob: Blob } | { id: number; cancel: true };
/** `md5`: in hex. */
export type SumAnswer =
  { id: number; md5: string } | { id: number; error: 'file_unreadable' | 'unsupported' };

/** Read at once. Each reading costs trips between processes: pieces of 4 MiB take half as long again as these. */
const READ_BYTES = 16 * 1024 ** 2;

/** What is still wanted. */
const wanted = new Set<number>();
/** One after the other: the first one asked for is the first one needed. */
let turn: Promise<unknown> = Promise.resolve();
const hasher = createMD5().catch(() => null);

addEventListener('message', ({ data }: MessageEvent<SumRequest>) => {
  const { id } = data;
  if ('cancel' in data) {
    wanted.delete(id);
    return;
  }
  wanted.add(id);
  turn = turn.then(async () => {
    const answer = wanted.has(id) ? await answerTo(id, data.blob) : null;
    if (wanted.delete(id) && answer !== null) postMessage(answer);
  });
});

async function answerTo(id: number, blob: Blob): Promise<SumAnswer | null> {
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
