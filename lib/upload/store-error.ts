import { AppError, type ErrorCode } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { PutOutcome } from './ports';

type Refused = Extract<PutOutcome, { kind: 'refused' }>;

/** The policy action a browser's own PUT needs. Its presence marks an error as the store's, not the app's. */
export const PUT_ACTION = 's3:PutObject';

const BY_CODE: Record<string, ErrorCode> = {
  AccessDenied: 'access_denied',
  NoSuchBucket: 'bucket_not_found',
  NoSuchUpload: 'upload_gone',
  EntityTooLarge: 'too_large',
  KeyTooLongError: 'key_too_long',
  ExpiredToken: 'credentials_expired',
  InvalidToken: 'credentials_expired',
  InvalidAccessKeyId: 'invalid_credentials',
  SignatureDoesNotMatch: 'invalid_credentials',
  RequestTimeTooSkewed: 'clock_skew',
  PermanentRedirect: 'wrong_region',
  AuthorizationHeaderMalformed: 'wrong_region',
  BadDigest: 'checksum_mismatch',
  PreconditionFailed: 'precondition_failed',
  NotImplemented: 'unsupported',
  SlowDown: 'throttled',
};

const BY_STATUS: Record<number, ErrorCode> = {
  301: 'wrong_region',
  401: 'unauthenticated',
  403: 'access_denied',
  404: 'bucket_not_found',
  405: 'unsupported',
  412: 'precondition_failed',
  413: 'too_large',
  429: 'throttled',
  501: 'unsupported',
  503: 'throttled',
};

export function storeError(outcome: Refused, key: ObjectKey): AppError {
  const code = BY_CODE[outcome.code ?? ''] ?? BY_STATUS[outcome.status] ?? 'unexpected';
  return new AppError(code, {
    target: key,
    action: PUT_ACTION,
    retryAfter: outcome.retryAfter,
    reference: code === 'unexpected' ? [outcome.status, outcome.code].filter(Boolean).join(' ') : undefined,
  });
}

/** Refusals that say nothing against the same request a little later. */
const PASSING: readonly string[] = [
  // The store waited too long for the bytes.
  'RequestTimeout',
  'SlowDown',
  // Somebody else is writing the same key.
  'ConditionalRequestConflict',
  'OperationAborted',
  // The bytes changed on their way.
  'BadDigest',
];

/** Whether the same request may succeed a little later. */
export function isPassing(outcome: Refused): boolean {
  if (outcome.status === 501) return false;
  return (
    outcome.status >= 500 ||
    outcome.status === 408 ||
    outcome.status === 429 ||
    PASSING.includes(outcome.code ?? '')
  );
}

/** Something is there, and it was asked to write only where nothing is. */
export function isTaken(outcome: Refused): boolean {
  return outcome.status === 412 || outcome.code === 'PreconditionFailed';
}

export function isThrottling(outcome: Refused): boolean {
  return outcome.status === 503 || outcome.status === 429 || outcome.code === 'SlowDown';
}

/** Failures that every other file of the batch would meet too: going on would only repeat them. */
const STOPS_EVERYTHING: readonly ErrorCode[] = [
  'unreachable',
  'unauthenticated',
  'credentials_expired',
  'invalid_credentials',
  'clock_skew',
  'wrong_region',
  'bucket_not_found',
  'not_s3',
  'tls',
  'forbidden',
  'read_only',
  'throttled',
];

export function stopsEverything(error: AppError): boolean {
  return STOPS_EVERYTHING.includes(error.code);
}
