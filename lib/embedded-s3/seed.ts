import { createHash } from 'node:crypto';
import { BlobWriter } from './storage/blob-writer';
import type { Bucket } from './storage/buckets';
import type { Segment } from './storage/blob-reader';
import { Store } from './storage/store';

export interface SeedKey {
  key: string;
  /** Bytes, all zero. */
  size: number;
}

interface Zeros {
  etag: string;
  segments: Segment[];
}

const batchSize = 10_000;

/** One blob of zeros per size, shared by all objects of that size. */
async function makeZeros(store: Store, size: number): Promise<Zeros> {
  const md5 = createHash('md5');
  const writer = new BlobWriter(store.blobs, size);
  const piece = Buffer.alloc(Math.min(size, 1024 * 1024));
  for (let left = size; left > 0; left -= piece.length) {
    const data = piece.subarray(0, Math.min(left, piece.length));
    md5.update(data);
    await writer.write(data);
  }
  const blob = await writer.publish();
  return { etag: md5.digest('hex'), segments: blob === undefined ? [] : [{ blob, size, checksum: null }] };
}

function findOrCreate(store: Store, name: string): Bucket {
  if (!store.buckets.find(name)) store.buckets.insert(name);
  const bucket = store.buckets.find(name);
  if (!bucket) throw new Error(`The bucket ${name} could not be made.`);
  return bucket;
}

/**
 * Fills a bucket below the API, for benchmarks and tests with very many keys (about a million in half a minute).
 * The store must not be running. Returns the number of objects written; existing ones are replaced.
 */
export async function seedKeys(
  dataDir: string,
  bucketName: string,
  keys: Iterable<SeedKey>,
): Promise<number> {
  const store = new Store(dataDir);
  const zeros = new Map<number, Zeros>();
  let count = 0;
  let batch: SeedKey[] = [];
  const flush = async (): Promise<void> => {
    const current = batch;
    batch = [];
    for (const { size } of current) if (!zeros.has(size)) zeros.set(size, await makeZeros(store, size));
    await store.write((transaction) => {
      const bucket = findOrCreate(store, bucketName);
      for (const { key, size } of current) {
        const { etag, segments } = zeros.get(size) ?? { etag: '', segments: [] };
        store.versions.put(transaction, bucket, Buffer.from(key), {
          size,
          etag,
          storage_class: 'STANDARD',
          attributes: JSON.stringify({ headers: { 'Content-Type': 'binary/octet-stream' }, metadata: {} }),
          tags: null,
          segments,
        });
      }
    });
    count += current.length;
  };
  try {
    for (const key of keys) {
      batch.push(key);
      if (batch.length === batchSize) await flush();
    }
    await flush();
  } finally {
    await store.close();
  }
  return count;
}
