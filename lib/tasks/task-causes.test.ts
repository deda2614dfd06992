import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorDetails } from '@/lib/domain/errors';
import { causeOf, groupByCause, MAX_KEPT } from './task-causes';

const failure = (key: string, code: ErrorCode, details: ErrorDetails = {}) => ({
  key,
  error: { code, details: { target: key, ...details } },
});

describe('groupByCause', () => {
  it('puts what failed for one reason together, the most frequent reason first', () => {
    const causes = groupByCause([
      failure('a', 'throttled', { retryAfter: 1 }),
      failure('b', 'access_denied', { action: 's3:PutObject' }),
      failure('c', 'throttled', { retryAfter: 20 }),
    ]);
    expect(causes.map(({ error, count }) => [error.code, count])).toEqual([
      ['throttled', 2],
      ['access_denied', 1],
    ]);
    expect(causes[0]?.failures.map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('keeps refusals of different actions apart', () => {
    expect(
      groupByCause([
        failure('a', 'access_denied', { action: 's3:PutObject' }),
        failure('b', 'access_denied', { action: 's3:PutObjectTagging' }),
      ]),
    ).toHaveLength(2);
  });

  it('counts more than it keeps', () => {
    const many = Array.from({ length: MAX_KEPT + 7 }, (_, index) => failure(`k${index}`, 'throttled'));
    const [cause] = groupByCause(many);
    expect(cause?.count).toBe(MAX_KEPT + 7);
    expect(cause?.failures).toHaveLength(MAX_KEPT);
  });

  it('is about the reason, not the key', () => {
    expect(causeOf(failure('a', 'throttled').error)).toBe(causeOf(failure('b', 'throttled').error));
  });
});
