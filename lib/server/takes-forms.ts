import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import { isOwnMachine } from '@/lib/domain/own-machine';
import type { Store } from '@/lib/s3/client';
import { hasFormCors } from '@/lib/s3/cors';
import { mayPostForms, publicOrigin } from '@/lib/s3/preflight';

/** A rule can be changed at any time. What it says is only a hint: a page that finds it wrong goes back to PUT by itself. */
const KNOWN_FOR_MS = 10 * 60_000;

interface Known {
  takes: Promise<boolean>;
  /** Epoch milliseconds. */
  until: number;
}
const known = new WeakMap<Store, Map<string, Known>>();

/**
 * Whether a page of this origin would hear what the bucket says to a form. Whether the store knows forms at all (R2 does
 * not) shows when one is sent.
 */
export function takesForms(store: Store, bucket: BucketName, origin: string): Promise<boolean> {
  const places = known.get(store) ?? new Map<string, Known>();
  known.set(store, places);
  const place = `${origin} ${bucket}`;
  const found = places.get(place);
  if (found !== undefined && Date.now() < found.until) return found.takes;
  const takes = ask(store, bucket, origin);
  places.set(place, { takes, until: Date.now() + KNOWN_FOR_MS });
  return takes;
}

/**
 * Not every store refuses a form whose bytes were damaged on the way, and what it was to replace is gone then: so only where
 * the line itself lets nothing pass that was, because it is encrypted or no line at all.
 */
function isSafe(endpoint: URL): boolean {
  return endpoint.protocol === 'https:' || isOwnMachine(endpoint);
}

/** Uploads wait for this and must not fail for it: whoever is not told uses PUT. */
async function ask(store: Store, bucket: BucketName, origin: string): Promise<boolean> {
  try {
    if (!isSafe(await publicOrigin(store, bucket))) return false;
    return (await mayPostForms(store, bucket, origin)) ?? (await hasFormCors(store, bucket, origin));
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
