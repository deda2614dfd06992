import type { ErrorCode } from '@/lib/domain/errors';

/** S3 error codes → ours. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const BY_S3_CODE: Readonly<Record<string, ErrorCode>> = {
  NoSuchBucket: 'bucket_not_found',
  NoSuchKey: 'not_found',
  NoSuchVersion: 'not_found',

  AccessDenied: 'access_denied',
  AllAccessDisabled: 'access_denied',
  AccountProblem: 'access_denied',

  InvalidAccessKeyId: 'invalid_credentials',
  SignatureDoesNotMatch: 'invalid_credentials',
  InvalidToken: 'invalid_credentials',
  InvalidSecurity: 'invalid_credentials',
  UnrecognizedClientException: 'invalid_credentials',
  ExpiredToken: 'credentials_expired',
  ExpiredTokenException: 'credentials_expired',
  TokenRefreshRequired: 'credentials_expired',
  RequestTimeTooSkewed: 'clock_skew',

  PermanentRedirect: 'wrong_region',
  TemporaryRedirect: 'wrong_region',
  AuthorizationHeaderMalformed: 'wrong_region',
  IllegalLocationConstraintException: 'region_refused',
  InvalidLocationConstraint: 'region_refused',
  InvalidRegionName: 'region_refused',

  BucketAlreadyExists: 'conflict',
  BucketAlreadyOwnedByYou: 'conflict',
  OperationAborted: 'conflict',
  ConditionalRequestConflict: 'conflict',
  BucketNotEmpty: 'bucket_not_empty',
  InvalidBucketName: 'invalid_bucket_name',
  KeyTooLongError: 'key_too_long',
  KeyTooLong: 'key_too_long',
  PreconditionFailed: 'precondition_failed',
  ObjectLocked: 'object_locked',
  InvalidObjectState: 'object_archived',
  RestoreAlreadyInProgress: 'object_archived',

  EntityTooLarge: 'too_large',
  MaxMessageLengthExceeded: 'too_large',
  QuotaExceeded: 'too_large',
  BadDigest: 'checksum_mismatch',
  InvalidDigest: 'checksum_mismatch',
  XAmzContentSHA256Mismatch: 'checksum_mismatch',
  XAmzContentChecksumMismatch: 'checksum_mismatch',

  SlowDown: 'throttled',
  ServiceUnavailable: 'throttled',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequests: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  BandwidthLimitExceeded: 'throttled',
  RequestTimeout: 'unreachable',

  NoSuchUpload: 'upload_gone',
  InvalidPart: 'upload_incomplete',
  InvalidPartOrder: 'upload_incomplete',
  EntityTooSmall: 'upload_incomplete',

  NotImplemented: 'unsupported',
  MethodNotAllowed: 'unsupported',
  InvalidArgument: 'invalid_input',
  InvalidRange: 'invalid_input',
  InvalidTag: 'invalid_input',
  MetadataTooLarge: 'invalid_input',
};

/** What the status alone says, for answers without a code: HEAD, proxies. */
export const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  301: 'wrong_region',
  307: 'wrong_region',
  403: 'access_denied',
  404: 'not_found',
  405: 'unsupported',
  408: 'unreachable',
  409: 'conflict',
  412: 'precondition_failed',
  413: 'too_large',
  416: 'invalid_input',
  429: 'throttled',
  501: 'unsupported',
  502: 'unreachable',
  503: 'throttled',
  504: 'unreachable',
};

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EPIPE',
  'EAI_FAIL',
]);

const TLS =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/;

/** Node's codes: what happened to the connection. */
export function bySystemCode(code: string): ErrorCode | undefined {
  if (TLS.test(code)) return 'tls';
  // `HPE_…`: what answered does not even speak HTTP.
  if (code.startsWith('HPE_')) return 'not_s3';
  return UNREACHABLE.has(code) ? 'unreachable' : undefined;
}
