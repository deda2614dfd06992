import type { ObjectRange } from '@/lib/client/object-ranges';
import { joinBytes } from './join-bytes';

/** The end of an object as far as it is shown. */
export type Tail = Pick<ObjectRange, 'bytes' | 'start' | 'size'>;

/** What is read of an end at first. */
export const TAIL_BYTES = 256 * 1024;
/** What is kept of one that grows, and what is read of its growth at once. */
export const MOST_TAIL_BYTES = 1024 * 1024;

/** What to ask for to learn whether it has grown: its last byte again, which stores can always answer, and what follows. */
export function growthRange({ size }: Tail): { start: number; end: number } {
  return { start: size - 1, end: size - 1 + MOST_TAIL_BYTES };
}

/** The end after it has grown by what `growthRange` brought. Null where it is another text now, or has grown by too much: read its end anew. */
export function grownTail(tail: Tail, growth: Tail): Tail | null {
  const isSame = growth.start === tail.size - 1 && growth.bytes[0] === tail.bytes.at(-1);
  if (!isSame || growth.start + growth.bytes.length < growth.size) return null;
  if (growth.size === tail.size) return tail;
  const all = joinBytes([tail.bytes, growth.bytes.subarray(1)]);
  const bytes = all.subarray(Math.max(0, all.length - MOST_TAIL_BYTES));
  return { bytes, start: growth.size - bytes.length, size: growth.size };
}

/** Without the line that begins before it. */
export function wholeLines({ bytes, start }: Tail): Uint8Array {
  if (start === 0) return bytes;
  return bytes.subarray(bytes.indexOf(0x0a) + 1);
}
