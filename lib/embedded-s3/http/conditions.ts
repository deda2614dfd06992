import { S3Error } from '@/lib/embedded-s3/errors';
import type { Headers } from './headers';

/** What conditions are held against. */
interface Validators {
  /** Without quotes. */
  etag: string;
  modified: number;
}

interface Conditions {
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
  ifUnmodifiedSince: string | undefined;
}

function matches(header: string, etag: string): boolean {
  return header
    .split(',')
    .map((item) =>
      item
        .trim()
        .replace(/^W\//, '')
        .replace(/^"(.*)"$/, '$1'),
    )
    .some((item) => item === '*' || item === etag);
}

/** HTTP dates have whole seconds. An unreadable date is no condition. */
function isAfter(modified: number, date: string): boolean | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(modified / 1000) * 1000 > time;
}

/** RFC 9110's order: a match condition silences the date condition beside it. */
function evaluate(
  conditions: Conditions,
  { etag, modified }: Validators,
): 'pass' | 'failed' | 'not-modified' {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, etag)) return 'failed';
  } else if (ifUnmodifiedSince !== undefined && isAfter(modified, ifUnmodifiedSince) === true)
    return 'failed';
  if (ifNoneMatch !== undefined) {
    if (matches(ifNoneMatch, etag)) return 'not-modified';
  } else if (ifModifiedSince !== undefined && isAfter(modified, ifModifiedSince) === false)
    return 'not-modified';
  return 'pass';
}

/** Conditions of GET and HEAD. @throws S3Error PreconditionFailed, NotModified */
export function checkRead(headers: Headers, validators: Validators): void {
  const outcome = evaluate(
    {
      ifMatch: headers.get('if-match'),
      ifNoneMatch: headers.get('if-none-match'),
      ifModifiedSince: headers.get('if-modified-since'),
      ifUnmodifiedSince: headers.get('if-unmodified-since'),
    },
    validators,
  );
  if (outcome === 'failed') throw new S3Error('PreconditionFailed');
  if (outcome === 'not-modified') throw new S3Error('NotModified');
}

/** Conditions on a copy's source. @throws S3Error PreconditionFailed */
export function checkCopySource(headers: Headers, validators: Validators): void {
  const at = (name: string) => headers.get(`x-amz-copy-source-if-${name}`);
  const outcome = evaluate(
    {
      ifMatch: at('match'),
      ifNoneMatch: at('none-match'),
      ifModifiedSince: at('modified-since'),
      ifUnmodifiedSince: at('unmodified-since'),
    },
    validators,
  );
  if (outcome !== 'pass') throw new S3Error('PreconditionFailed');
}

/**
 * Conditions of writes: `If-None-Match: *` demands that no object is there, `If-Match` that one with this ETag is.
 * @throws S3Error PreconditionFailed, NoSuchKey (If-Match on nothing), NotImplemented
 */
export function checkWrite(headers: Headers, current: Validators | undefined): void {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error('NotImplemented', { fields: { Header: 'If-None-Match' } });
  }
  if (ifNoneMatch !== undefined && ifMatch !== undefined)
    throw new S3Error('InvalidRequest', 'If-Match and If-None-Match exclude each other.');
  if (ifNoneMatch !== undefined && current)
    throw new S3Error('PreconditionFailed', { fields: { Condition: 'If-None-Match' } });
  if (ifMatch === undefined) return;
  if (!current) throw new S3Error('NoSuchKey');
  if (!matches(ifMatch, current.etag))
    throw new S3Error('PreconditionFailed', { fields: { Condition: 'If-Match' } });
}

/** Whether a Range still applies to this version (If-Range). */
export function rangeApplies(headers: Headers, { etag, modified }: Validators): boolean {
  const ifRange = headers.get('if-range');
  if (ifRange === undefined) return true;
  if (ifRange.includes('"')) return !ifRange.startsWith('W/') && matches(ifRange, etag);
  return isAfter(modified, ifRange) === false;
}
