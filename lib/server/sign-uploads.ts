import 'server-only';
import type { z } from 'zod';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import type { SignedForm, SignedRequest, UploadOutputs, uploadInputs } from '@/lib/domain/schemas';
import { apiHref } from '@/lib/domain/location';
import type { Store } from '@/lib/s3/client';
import { existing } from '@/lib/s3/existing';
import { putHeaders, presignPart, presignPut } from '@/lib/s3/presign';
import { fitsForm, presignForm } from '@/lib/s3/presign-form';
import { takesForms } from './takes-forms';

/** Seconds. Enough for one part over a slow line; the browser asks again when it was not. */
const SIGNED_FOR = 3600;

type SignInput = z.output<(typeof uploadInputs)['sign']>;
type Wanted = SignInput['requests'][number];
type PutWanted = Extract<Wanted, { kind: 'put' }>;

interface Destination {
  connection: ConnectionId;
  bucket: BucketName;
}

/**
 * What the browser is to send, in the order it asked; `taken` where it must not because something is there.
 * @param origin of the page that asks
 */
export async function signUploads(
  store: Store,
  { connection, bucket, via, requests }: SignInput,
  origin: string,
  signal?: AbortSignal,
): Promise<UploadOutputs['sign']> {
  const taken = await takenKeys(store, bucket, requests, signal);
  const forms = via === 'store' && requests.some(fitsInForm) && (await takesForms(store, bucket, origin));
  const urls = requests.map(async (request) => {
    if (isGuarded(request) && taken.has(request.key)) return { taken: true as const };
    if (via === 'app') return throughApp({ connection, bucket }, request);
    return forms && fitsInForm(request) ? asForm(store, bucket, request) : toStore(store, bucket, request);
  });
  return { urls: await Promise.all(urls) };
}

/** For stores that ignore `If-None-Match`, or hear of it too late to spare the line the bytes. */
async function takenKeys(
  store: Store,
  bucket: BucketName,
  requests: readonly Wanted[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const guarded = requests.filter(isGuarded).map(({ key }) => key);
  if (guarded.length === 0) return new Set();
  return new Set((await existing(store, bucket, guarded, signal)).map(({ key }) => key));
}

function isGuarded(request: Wanted): boolean {
  return request.kind === 'put' && request.ifAbsent === true;
}

/** A form cannot demand that nothing is there. */
function fitsInForm(request: Wanted): request is PutWanted {
  return request.kind === 'put' && request.form === true && !isGuarded(request) && fitsForm(request);
}

function asForm(store: Store, bucket: BucketName, { key, contentType }: PutWanted): Promise<SignedForm> {
  return presignForm(store, { bucket, key, contentType, expiresIn: SIGNED_FOR });
}

async function toStore(store: Store, bucket: BucketName, request: Wanted): Promise<SignedRequest> {
  const { url, headers } =
    request.kind === 'put'
      ? await presignPut(store, { bucket, ...request, expiresIn: SIGNED_FOR })
      : await presignPart(store, { bucket, ...request, expiresIn: SIGNED_FOR });
  return { url, headers };
}

/** The session's cookie is what signs here. */
function throughApp(destination: Destination, request: Wanted): Promise<SignedRequest> {
  const { key } = request;
  const part =
    request.kind === 'part'
      ? { uploadId: request.uploadId, partNumber: String(request.partNumber) }
      : undefined;
  const url = apiHref('/api/uploads/send', { ...destination, key, ...part });
  return Promise.resolve({ url, headers: request.kind === 'put' ? putHeaders(request) : {} });
}
