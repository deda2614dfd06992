import { createMD5 } from 'hash-wasm';

/** Asks for the sum of a blob, or calls it off. */
export type SumRequest = { id: number; blob: Blob } | { id: number; cancel: true };
/** `md5`: in hex. */
export type SumAnswer =
  { id: number; md5: string } | { id: number; error: 'file_unreadable' | 'unsupported' };

/** Read in one go up to this size, in a stream above: a stream costs more than it saves for little. */
const WHOLE_BYTES = 256 * 1024;

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
    if (blob.size <= WHOLE_BYTES) {
      md5.update(new Uint8Array(await blob.arrayBuffer()));
    } else {
      const reader = blob.stream().getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        if (!wanted.has(id)) {
          await reader.cancel();
          return null;
        }
        md5.update(chunk.value);
      }
    }
  } catch {
    return { id, error: 'file_unreadable' };
  }
  return { id, md5: md5.digest() };
}
