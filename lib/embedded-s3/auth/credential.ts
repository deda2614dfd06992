import { S3Error } from '@/lib/embedded-s3/errors';
import type { S3Request } from '@/lib/embedded-s3/http/request';

/** What a request says about its signature, not yet believed. */
export interface Claim {
  kind: 'header' | 'query';
  accessKeyId: string;
  day: string;
  region: string;
  scope: string;
  signedHeaders: string[];
  signature: string;
  timestamp: string;
  /** Seconds a presigned URL holds. */
  expires?: number;
}

export const algorithm = 'AWS4-HMAC-SHA256';
const maxExpires = 604_800;

/** Splits `ACCESS-KEY/YYYYMMDD/REGION/s3/aws4_request`. */
export function scopeOf(
  credential: string,
  malformed: (message: string) => S3Error,
): Pick<Claim, 'accessKeyId' | 'day' | 'region' | 'scope'> {
  const [accessKeyId, day, region, service, terminator, ...more] = credential.split('/');
  if (
    !accessKeyId ||
    !region ||
    !/^\d{8}$/.test(day ?? '') ||
    service !== 's3' ||
    terminator !== 'aws4_request' ||
    more.length > 0
  ) {
    throw malformed('The Credential must be ACCESS-KEY/YYYYMMDD/REGION/s3/aws4_request.');
  }
  return { accessKeyId, day: day ?? '', region, scope: `${day ?? ''}/${region}/s3/aws4_request` };
}

function signedHeadersOf(list: string, malformed: (message: string) => S3Error): string[] {
  const names = list.split(';');
  if (!names.includes('host')) throw malformed('The host header must be signed.');
  if (names.some((name, i) => name !== name.toLowerCase() || (i > 0 && name <= (names[i - 1] ?? '')))) {
    throw malformed('SignedHeaders must be lower case and sorted.');
  }
  return names;
}

function fromHeader(request: S3Request, authorization: string): Claim {
  const malformed = (message: string) => new S3Error('AuthorizationHeaderMalformed', message);
  const [scheme] = authorization.split(' ', 1);
  if (scheme !== algorithm) {
    throw new S3Error(
      'InvalidRequest',
      `The authorization mechanism you have provided is not supported. Please use ${algorithm}.`,
    );
  }
  const fields = new Map(
    authorization
      .slice(algorithm.length)
      .split(',')
      .map((part) => {
        const equals = part.indexOf('=');
        return [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1).trim()] as const;
      }),
  );
  const credential = fields.get('Credential');
  const signature = fields.get('Signature');
  const signedHeaders = fields.get('SignedHeaders');
  if (!credential || !signature || !signedHeaders)
    throw malformed('Credential, SignedHeaders and Signature are needed.');
  const timestamp = request.headers.get('x-amz-date') ?? compactDate(request.headers.get('date'));
  if (timestamp === undefined)
    throw new S3Error('AccessDenied', 'A request needs a valid x-amz-date or Date header.');
  return {
    kind: 'header',
    ...scopeOf(credential, malformed),
    signature,
    signedHeaders: signedHeadersOf(signedHeaders, malformed),
    timestamp,
  };
}

function fromQuery({ query }: S3Request): Claim {
  const malformed = (message: string) => new S3Error('AuthorizationQueryParametersError', message);
  if (query.get('X-Amz-Algorithm') !== algorithm)
    throw malformed(`X-Amz-Algorithm only supports ${algorithm}.`);
  const [credential, signature, signedHeaders, timestamp, expires] = [
    'Credential',
    'Signature',
    'SignedHeaders',
    'Date',
    'Expires',
  ].map((name) => query.get(`X-Amz-${name}`));
  if (!credential || !signature || !signedHeaders || !timestamp || !expires) {
    throw malformed('X-Amz-Credential, -Signature, -SignedHeaders, -Date and -Expires are needed.');
  }
  const seconds = /^\d{1,10}$/.test(expires) ? Number(expires) : 0;
  if (seconds < 1 || seconds > maxExpires)
    throw malformed(`X-Amz-Expires must be between 1 and ${maxExpires} seconds.`);
  return {
    kind: 'query',
    ...scopeOf(credential, malformed),
    signature,
    signedHeaders: signedHeadersOf(signedHeaders, malformed),
    timestamp,
    expires: seconds,
  };
}

/** Reads the claim from header or query. @throws S3Error AccessDenied for an anonymous request */
export function readClaim(request: S3Request): Claim {
  const authorization = request.headers.get('authorization');
  const presigned = request.query.has('X-Amz-Algorithm') || request.query.has('X-Amz-Signature');
  if (authorization !== undefined && presigned) {
    throw new S3Error(
      'InvalidArgument',
      'Only one auth mechanism allowed: the query or the Authorization header.',
    );
  }
  if (authorization !== undefined) return fromHeader(request, authorization);
  if (presigned) return fromQuery(request);
  throw new S3Error('AccessDenied');
}

/** `20260131T235959Z` as milliseconds, or undefined. */
export function parseTimestamp(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const time = Date.parse(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(time) ? undefined : time;
}

function compactDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (parseTimestamp(date) !== undefined) return date;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/[:-]|\.\d{3}/g, '');
}
