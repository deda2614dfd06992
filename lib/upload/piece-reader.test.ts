import { describe, expect, it } from 'vitest';
import { openReader, PieceReader } from './piece-reader';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

describe('a piece reader', () => {
  it('gives every byte once, in pieces of any size up to its own', async () => {
    const reader = new PieceReader(new Blob([bytes]), 300);
    const read: number[] = [];
    for (const size of [300, 1, 299, 300, 100]) {
      const piece = await reader.next(size);
      expect(piece).toHaveLength(size);
      read.push(...(piece ?? []));
    }
    reader.close();
    expect(read).toEqual([...bytes]);
  });

  it('fills a piece from what comes in many chunks', async () => {
    const chunks = Array.from({ length: 2000 }, () => bytes.slice());
    const reader = new PieceReader(new Blob(chunks), 2_000_000);
    const piece = await reader.next(2_000_000);
    reader.close();
    expect(piece?.every((byte, index) => byte === bytes[index % 1000])).toBe(true);
  });

  it('says so when there is less than there should be', async () => {
    const reader = new PieceReader(new Blob([bytes]), 2000);
    expect(await reader.next(1001)).toBeNull();
    reader.close();
  });

  it('says so when it cannot be read', async () => {
    const broken = new ReadableStream({ type: 'bytes', pull: () => Promise.reject(new Error('gone')) });
    const blob = Object.assign(new Blob([bytes]), { stream: () => broken });
    const reader = new PieceReader(blob, 10);
    expect(await reader.next(10)).toBeNull();
    reader.close();
  });
});

describe('a reader where streams cannot be read into a buffer', () => {
  const without = (blob: Blob) =>
    Object.assign(blob, { stream: () => ({ getReader: () => raise(new TypeError('byob')) }) });

  it('gives every byte once', async () => {
    const reader = openReader(without(new Blob([bytes])));
    const read: number[] = [];
    for (const size of [300, 1, 299, 400]) read.push(...((await reader.next(size)) ?? []));
    reader.close();
    expect(read).toEqual([...bytes]);
  });

  it('says so when there is less than there should be', async () => {
    const reader = openReader(without(new Blob([bytes])));
    expect(await reader.next(900)).toHaveLength(900);
    expect(await reader.next(101)).toBeNull();
  });
});

function raise(error: Error): never {
  throw error;
}
