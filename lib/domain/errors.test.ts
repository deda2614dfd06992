import { expect, test } from 'vitest';
import { AppError, ERROR_CODES, isErrorCode, isTransient, unwrap, type Result } from './errors';

test('an error survives the wire, without its cause', () => {
  const cause = new Error('the secret is hunter2');
  const error = new AppError('access_denied', { action: 's3:PutObject', target: 'a/b' }, { cause });
  const wire: Result<never> = { ok: false, error: error.toWire() };
  const received = JSON.parse(JSON.stringify(wire)) as Result<never>;
  expect(JSON.stringify(received)).not.toContain('hunter2');
  expect(() => unwrap(received)).toThrow(
    expect.objectContaining({
      name: 'AppError',
      code: 'access_denied',
      details: { action: 's3:PutObject', target: 'a/b' },
    }) as Error,
  );
});

test('a value is unwrapped', () => {
  expect(unwrap({ ok: true, value: 0 })).toBe(0);
});

test('the message is for logs: what, where, to what', () => {
  expect(new AppError('not_found', { action: 's3:GetObject', target: 'a' }).message).toBe(
    'not_found s3:GetObject a',
  );
  expect(new AppError('cancelled').message).toBe('cancelled');
});

test('codes are known, and few are worth trying again', () => {
  expect(ERROR_CODES.every(isErrorCode)).toBe(true);
  expect(['', 'toString', 42, null].some(isErrorCode)).toBe(false);
  expect(ERROR_CODES.filter(isTransient)).toEqual(['throttled', 'unreachable']);
});
