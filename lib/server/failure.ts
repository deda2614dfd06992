import 'server-only';
import { randomBytes } from 'node:crypto';
import { AppError, type ErrorCode, type WireError } from '@/lib/domain/errors';
import { log } from './log';

/** What the page is told of an error. Anything nobody foresaw is logged under a reference, and the page gets that alone. */
export function toWire(error: unknown, request: { name: string; user?: string }): WireError {
  if (error instanceof AppError && error.code !== 'unexpected' && error.code !== 'not_s3') {
    log.debug({ ...request, code: error.code, action: error.details.action }, 'refused');
    return error.toWire();
  }
  const details = error instanceof AppError ? error.details : {};
  const reference = [randomBytes(4).toString('hex'), details.reference].filter(Boolean).join(' ');
  log.error({ ...request, reference, err: error }, 'failed');
  return { code: error instanceof AppError ? error.code : 'unexpected', details: { ...details, reference } };
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  invalid_credentials: 403,
  credentials_expired: 403,
  access_denied: 403,
  forbidden: 403,
  read_only: 403,
  sign_in_failed: 401,
  not_found: 404,
  bucket_not_found: 404,
  upload_gone: 404,
  conflict: 409,
  bucket_not_empty: 409,
  object_locked: 409,
  object_archived: 409,
  upload_incomplete: 409,
  parts_differ: 409,
  cors_refused: 409,
  precondition_failed: 412,
  too_large: 413,
  invalid_input: 400,
  invalid_bucket_name: 400,
  region_refused: 400,
  key_too_long: 400,
  too_many_attempts: 429,
  throttled: 503,
  unreachable: 502,
  tls: 502,
  not_s3: 502,
  clock_skew: 502,
  wrong_region: 502,
  checksum_mismatch: 502,
  unsupported: 501,
  /** Nobody reads it: the client has gone. */
  cancelled: 499,
};

export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 500;
}
