import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import { isOwnMachine } from '@/lib/domain/own-machine';
import type { UploadOutputs } from '@/lib/domain/schemas';
import { allowOrigin, hasCors } from '@/lib/s3/cors';
import { mayUpload, publicOrigin } from '@/lib/s3/preflight';
import { isOutOfReach } from './address-space';
import type { Connection } from './connections';
import { requestOrigin } from './request-origin';
import { runtime } from './runtime';

type Diagnosis = UploadOutputs['diagnose'];

/** The origin of the page that asks: browsers say it with every POST, whatever address the operator configured. */
export async function pageOrigin({ headers }: Request): Promise<URL> {
  const origin = headers.get('origin');
  if (origin !== null && /^https?:/.test(origin) && URL.canParse(origin)) return new URL(origin);
  return requestOrigin(headers, (await runtime()).env.NEXTAUTH_URL);
}

/** Why a browser on this page does not reach the store, as far as this server can tell. @throws AppError */
export async function diagnose(connection: Connection, bucket: BucketName, page: URL): Promise<Diagnosis> {
  const { store, canWrite } = connection;
  const endpoint = await publicOrigin(store, bucket);
  const told = { endpoint: endpoint.origin, origin: page.origin };
  const rule = await corsRule(connection, bucket, page.origin);
  if (rule === 'unreachable') return { reason: 'unreachable', canFix: false, ...told };
  if (isMixedContent(page, endpoint)) return { reason: 'mixed_content', canFix: false, ...told };
  if (await isOutOfReach(page, endpoint)) return { reason: 'private_network', canFix: false, ...told };
  // What the store answers counts for more than what it was told: something may stand before it.
  const answered = await mayUpload(store, bucket, page.origin);
  const isAllowed = answered ?? rule !== 'absent';
  const canFix = !isAllowed && rule === 'absent' && canWrite;
  return { reason: isAllowed ? 'fine' : 'cors', canFix, ...told };
}

/** `unknown`: the store has no rules to ask for, or these keys may not. */
async function corsRule(
  { store }: Connection,
  bucket: BucketName,
  origin: string,
): Promise<'present' | 'absent' | 'unknown' | 'unreachable'> {
  try {
    return (await hasCors(store, bucket, origin)) ? 'present' : 'absent';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (['unreachable', 'tls', 'not_s3'].includes(error.code)) return 'unreachable';
    if (REFUSED.has(error.code)) return 'unknown';
    throw error;
  }
}

const REFUSED = new Set(['unsupported', 'access_denied', 'invalid_input']);

/** Browsers let a secure page speak to plain HTTP on the machine itself only. */
function isMixedContent(page: URL, endpoint: URL): boolean {
  return page.protocol === 'https:' && endpoint.protocol === 'http:' && !isOwnMachine(endpoint);
}

/** Adds the rule pages of this origin need. @throws AppError `cors_refused` where somebody has to do it by hand. */
export async function allowPage({ store }: Connection, bucket: BucketName, page: URL): Promise<void> {
  try {
    await allowOrigin(store, bucket, page.origin);
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSED.has(error.code)) throw error;
    const details = { target: bucket, action: error.details.action, origin: page.origin };
    throw new AppError('cors_refused', details, { cause: error });
  }
}
