import { createHash } from 'node:crypto';
import { BlobWriter } from './storage/blob-writer';
import type { Bucket } from './storage/buckets';
import { Store } from './storage/store';

export interface SeedKey {
  key: string;
  /** Bytes, all zero. */
  size: number;
}

interface Zeros {
  etag: string;
  /** Null where there are no bytes. */
  blob: string | null;
}

const batchSize = 50_000;
const attributes = JSON.stringify({ headers: { 'Content-Type': 'binary/octet-stream' }, metadata: {} });

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
  return { etag: md5.digest('hex'), blob: (await writer.publish()) ?? null };
}

async function makeBucket(store: Store, name: string): Promise<Bucket> {
  await store.write(() => store.buckets.insert(name));
  const bucket = store.buckets.find(name);
  if (!bucket) throw new Error(`The bucket ${name} could not be made.`);
  return bucket;
}

/** Returns the number of objects written. */
async function fill(store: Store, bucket: Bucket, keys: Iterable<SeedKey>): Promise<number> {
  const zeros = new Map<number, Zeros>();
  const addZeros = async (size: number): Promise<Zeros> => {
    const made = await makeZeros(store, size);
    zeros.set(size, made);
    return made;
  };
  let count = 0;
  let batch: SeedKey[] = [];
  const flush = async (): Promise<void> => {
    const objects: (SeedKey & { etag: string })[] = [];
    for (const { key, size } of batch) {
      const { etag } = zeros.get(size) ?? (await addZeros(size));
      objects.push({ key, size, etag });
    }
    batch = [];
    const blobs = [...zeros].flatMap(([size, { blob }]) => (blob === null ? [] : [{ blob, size }]));
    await store.write(() => store.versions.putMany(bucket, objects, { attributes, blobs }));
    count += objects.length;
  };
  for (const key of keys) {
    batch.push(key);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return count;
}

/**
 * Makes a bucket and fills it below the API, for benchmarks and tests with very many keys. The store must not be running.
 * Returns the number of objects written.
 * @throws where the bucket is there already, or a key comes twice
 */
export async function seedKeys(
  dataDir: string,
  bucketName: string,
  keys: Iterable<SeedKey>,
): Promise<number> {
  const store = new Store(dataDir);
  try {
    return await fill(store, await makeBucket(store, bucketName), keys);
  } finally {
    await store.close();
  }
}
