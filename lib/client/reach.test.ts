import { expect, test } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/domain/errors';
import { reachAfter, reachOf } from './reach';

const failed = (code: ErrorCode) => ({ type: 'error', error: new AppError(code) });

test('a store is up or down by what was last read from it', () => {
  expect(reachAfter('unknown', failed('unreachable'))).toBe('down');
  expect(reachAfter('up', failed('tls'))).toBe('down');
  expect(reachAfter('down', { type: 'success' })).toBe('up');
  expect(reachAfter('down', { type: 'fetch' })).toBe('down');
});

test('what the store refuses tells nothing of reaching it', () => {
  expect(reachAfter('unknown', failed('invalid_credentials'))).toBe('unknown');
  expect(reachAfter('up', failed('not_found'))).toBe('up');
});

test('at first, what is known already counts', () => {
  const data = { data: {}, error: null };
  expect(reachOf([])).toBe('unknown');
  expect(reachOf([{ data: undefined, error: null }])).toBe('unknown');
  expect(reachOf([data])).toBe('up');
  expect(reachOf([data, { data: undefined, error: new AppError('not_s3') }])).toBe('down');
});
