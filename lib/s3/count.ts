import type { BucketName, Prefix } from '@/lib/domain/names';
import type { Tally } from '@/lib/domain/steps';
import type { Store } from './client';
import { walkKeys } from './listing';

interface CountInput {
  bucket: BucketName;
  prefix: Prefix;
  signal?: AbortSignal;
}

/** A running count of everything under a prefix, one tally a page; the last is `complete`. */
export async function* countKeys(store: Store, input: CountInput): AsyncGenerator<Tally, void, void> {
  let objects = 0;
  let bytes = 0;
  for await (const files of walkKeys(store, input)) {
    objects += files.length;
    bytes += files.reduce((sum, file) => sum + file.size, 0);
    yield { objects, bytes, complete: false };
  }
  yield { objects, bytes, complete: true };
}
