import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { Store } from './client';
import { presignPut } from './presign';
import { bucketUrl } from './presign-form';

const PROBE_KEY = 'windlass-cors-probe' as ObjectKey;
const PATIENCE_MS = 5_000;
const FORM_PATIENCE_MS = 1_000;

/** Where browsers are sent to for this bucket: the origin of its signed URLs. */
export async function publicOrigin(store: Store, bucket: BucketName): Promise<URL> {
  return new URL(new URL(await probeUrl(store, bucket)).origin);
}

async function probeUrl(store: Store, bucket: BucketName): Promise<string> {
  const { url } = await presignPut(store, { bucket, key: PROBE_KEY, contentType: '', expiresIn: 60 });
  return url;
}

/**
 * Asks what a browser would ask before it uploads from a page of this origin. Null where this server cannot ask: the
 * address browsers use need not be one it reaches, or trusts. Writes nothing.
 */
export async function mayUpload(store: Store, bucket: BucketName, origin: string): Promise<boolean | null> {
  return ask(await probeUrl(store, bucket), origin, PATIENCE_MS, {
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'content-md5,content-type,if-none-match',
  });
}

/**
 * Whether pages of this origin may read what the bucket answers to a form. Browsers never ask that, but what they would be
 * told holds for the answer too. Null where this server cannot ask: soon, because somebody is waiting to upload.
 */
export async function mayPostForms(
  store: Store,
  bucket: BucketName,
  origin: string,
): Promise<boolean | null> {
  return ask(await bucketUrl(store, bucket), origin, FORM_PATIENCE_MS, {
    'Access-Control-Request-Method': 'POST',
  });
}

async function ask(
  url: string,
  origin: string,
  patience: number,
  wanted: Record<string, string>,
): Promise<boolean | null> {
  try {
    const answer = await fetch(url, {
      method: 'OPTIONS',
      redirect: 'manual',
      headers: { Origin: origin, ...wanted },
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    const allowed = answer.headers.get('access-control-allow-origin');
    return answer.ok && (allowed === '*' || allowed === origin);
  } catch (error) {
    // Any way in which fetch fails is a TypeError, or the end of our patience.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
