import 'server-only';
import type { z } from 'zod';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import type { SignedRequest, UploadOutputs, uploadInputs } from '@/lib/domain/schemas';
import { apiHref } from '@/lib/domain/location';
import type { Store } from '@/lib/s3/client';
import { existing } from '@/lib/s3/existing';
import { putHeaders, presignPart, presignPut } from '@/lib/s3/presign';

/** Seconds. Enough for one part over a slow line; the browser asks again when it was not. */
const SIGNED_FOR = 3600;

type SignInput = z.output<(typeof uploadInputs)['sign']>;
type Wanted = SignInput['requests'][number];

interface Destination {
  connection: ConnectionId;
  bucket: BucketName;
}

/** What the browser is to send, in the order it asked; `taken` where it must not because something is there. */
export async function signUploads(
  store: Store,
  { connection, bucket, via, requests }: SignInput,
  signal?: AbortSignal,
): Promise<UploadOutputs['sign']> {
  const taken = await takenKeys(store, bucket, requests, signal);
  const sign = via === 'app' ? throughApp : toStore;
  const urls = requests.map(async (request) =>
    isGuarded(request) && taken.has(request.key)
      ? { taken: true as const }
      : sign(store, { connection, bucket }, request),
  );
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

async function toStore(store: Store, { bucket }: Destination, request: Wanted): Promise<SignedRequest> {
  const { url, headers } =
    request.kind === 'put'
      ? await presignPut(store, { bucket, ...request, expiresIn: SIGNED_FOR })
      : await presignPart(store, { bucket, ...request, expiresIn: SIGNED_FOR });
  return { url, headers };
}

/** The session's cookie is what signs here. */
function throughApp(_store: Store, destination: Destination, request: Wanted): Promise<SignedRequest> {
  const { key } = request;
  const part =
    request.kind === 'part'
      ? { uploadId: request.uploadId, partNumber: String(request.partNumber) }
      : undefined;
  const url = apiHref('/api/uploads/send', { ...destination, key, ...part });
  return Promise.resolve({ url, headers: request.kind === 'put' ? putHeaders(request) : {} });
}
