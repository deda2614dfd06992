import { describe, expect, it } from 'vitest';
import { objectKey } from '@/lib/domain/names';
import { isPassing, isThrottling, storeError } from './store-error';

const refused = (status: number, code?: string) => ({ kind: 'refused', status, code }) as const;

describe('storeError', () => {
  it.each([
    [403, 'AccessDenied', 'access_denied'],
    [403, 'RequestTimeTooSkewed', 'clock_skew'],
    [403, undefined, 'access_denied'],
    [404, 'NoSuchUpload', 'upload_gone'],
    [404, 'NoSuchBucket', 'bucket_not_found'],
    [400, 'ExpiredToken', 'credentials_expired'],
    [400, 'EntityTooLarge', 'too_large'],
    [301, 'PermanentRedirect', 'wrong_region'],
    [503, undefined, 'throttled'],
    [418, undefined, 'unexpected'],
  ] as const)('%d %s is %s', (status, code, expected) => {
    expect(storeError(refused(status, code), objectKey('a/b'))).toMatchObject({
      code: expected,
      details: { target: 'a/b', action: 's3:PutObject' },
    });
  });

  it('tells what may pass from what will not', () => {
    expect([500, 502, 503, 429, 408].map((status) => isPassing(refused(status)))).toEqual(
      Array(5).fill(true),
    );
    expect([400, 403, 404, 412, 501].map((status) => isPassing(refused(status)))).toEqual(
      Array(5).fill(false),
    );
    expect(isPassing(refused(400, 'RequestTimeout'))).toBe(true);
    expect(isThrottling(refused(500))).toBe(false);
    expect(isThrottling(refused(400, 'SlowDown'))).toBe(true);
  });
});
