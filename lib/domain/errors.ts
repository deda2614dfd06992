/** Every way an operation can fail that a person can be told about. The catalogue holds one sentence for each. */
export const ERROR_CODES = [
  'not_found',
  'bucket_not_found',
  'access_denied',
  'invalid_credentials',
  'credentials_expired',
  'clock_skew',
  'wrong_region',
  'conflict',
  'bucket_not_empty',
  'invalid_bucket_name',
  'region_refused',
  'key_too_long',
  'precondition_failed',
  'object_locked',
  'object_archived',
  'too_large',
  'checksum_mismatch',
  'file_unreadable',
  'throttled',
  'upload_gone',
  'upload_incomplete',
  'parts_differ',
  'cors_refused',
  'unsupported',
  'not_s3',
  'unreachable',
  'tls',
  'cancelled',
  'invalid_input',
  'unauthenticated',
  'sign_in_failed',
  'too_many_attempts',
  'forbidden',
  'read_only',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the sentence for an error needs to name. Nothing secret: it goes to the page as it is. */
export interface ErrorDetails {
  /** The key, prefix, bucket or endpoint it happened to. */
  target?: string;
  /** The S3 action refused, as policies name it: `s3:PutObject`. */
  action?: string;
  /** The input field at fault. */
  field?: string;
  /** The region a bucket really lies in. */
  region?: string;
  /** The parts of an upload at fault, by number. */
  parts?: number[];
  /** The page's origin, for which a bucket has no CORS rule. */
  origin?: string;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  /** What to quote to the operator: the log line and, where there was one, the store's request id. */
  reference?: string;
}

export interface WireError {
  code: ErrorCode;
  details: ErrorDetails;
}

/** What server actions and route handlers answer: in production a thrown error loses everything on its way to the browser. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** The one error the app throws on purpose. Its message is for logs; people read the catalogue's sentence for its code. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super([code, details.action, details.target].filter(Boolean).join(' '), options);
  }

  toWire(): WireError {
    return { code: this.code, details: this.details };
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}

/** Throws again on this side of the wire what was thrown on the other. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.details);
}

/** Whether trying the same thing again, a little later, can succeed. */
export function isTransient(code: ErrorCode): boolean {
  return code === 'throttled' || code === 'unreachable';
}
