import { open } from 'node:fs/promises';
import type { Blobs } from './blobs';

/** A stretch of an object's bytes: all of them lie in one blob. */
export interface Segment {
  blob: string | null;
  size: number;
  checksum: string | null;
}

const pieceSize = 256 * 1024;

/**
 * The bytes `start` to `end` (inclusive) of an object, piece by piece.
 * @throws Error when a blob is missing or shorter than the index says: the reply must break off, not end early
 */
export async function* readRange(
  blobs: Blobs,
  segments: readonly Segment[],
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  let offset = 0;
  for (const { blob, size } of segments) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset + 1, size);
    offset += size;
    if (blob === null || from >= to) continue;
    const handle = await open(blobs.pathOf(blob), 'r');
    try {
      for (let at = from; at < to;) {
        const piece = Buffer.allocUnsafeSlow(Math.min(pieceSize, to - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        if (bytesRead === 0) throw new Error(`Blob ${blob} is shorter than the index says.`);
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }
}
