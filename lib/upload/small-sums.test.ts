import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { SmallSums } from './small-sums';
import { md5Of } from './test-sums';

/** As the worker does it. `log`: how many were read together. */
function createSums(isReadable: (blob: Blob) => boolean = () => true) {
  const log: number[] = [];
  const sums = new SmallSums(async (blob, sizes) => {
    log.push(sizes.length);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (!isReadable(new Blob([bytes]))) throw new AppError('file_unreadable');
    let at = 0;
    return sizes.map((size) => md5Of(bytes.subarray(at, (at += size))));
  });
  return { sums, log };
}

const bytesOf = (size: number, fill: number) => new Uint8Array(size).fill(fill);

describe('sums of small blobs', () => {
  it('are read together when asked for together, and each gets its own', async () => {
    const { sums, log } = createSums();
    const files = [0, 1, 10_000, 3].map((size, index) => bytesOf(size, index));
    const asked = files.map((bytes) => sums.md5(new Blob([bytes])));
    expect(await Promise.all(asked)).toEqual(files.map(md5Of));
    expect(log).toEqual([4]);
    expect(await sums.md5(new Blob(['later']))).toBe(md5Of(Buffer.from('later')));
    expect(log).toEqual([4, 1]);
  });

  it('are not more bytes at once than memory is meant for', async () => {
    const { sums, log } = createSums();
    const files = Array.from({ length: 9 }, (_, index) => bytesOf(1024 ** 2, index));
    expect(await Promise.all(files.map((bytes) => sums.md5(new Blob([bytes]))))).toEqual(files.map(md5Of));
    expect(log).toEqual([4, 4, 1]);
  });

  it('fail only where the blob itself cannot be read', async () => {
    const { sums, log } = createSums((blob) => blob.size !== 7 && blob.size !== 7 + 2 + 3);
    const asked = [2, 7, 3].map((size) => sums.md5(new Blob([bytesOf(size, 1)])));
    const [one, bad, other] = await Promise.allSettled(asked);
    expect(one).toMatchObject({ value: md5Of(bytesOf(2, 1)) });
    expect(other).toMatchObject({ value: md5Of(bytesOf(3, 1)) });
    expect(bad).toMatchObject({ reason: { code: 'file_unreadable' } });
    expect(log).toEqual([3, 1, 1, 1]);
  });

  it('fail at once where none can be computed', async () => {
    const asked: number[] = [];
    const sums = new SmallSums((_, sizes) => {
      asked.push(sizes.length);
      return Promise.reject(new AppError('unsupported'));
    });
    const results = await Promise.allSettled([sums.md5(new Blob(['a'])), sums.md5(new Blob(['b']))]);
    for (const result of results) expect(result).toMatchObject({ reason: { code: 'unsupported' } });
    expect(asked).toEqual([2]);
  });
});
