import { afterEach, beforeEach, expect, vi } from 'vitest';

// An error nobody asserted on is an error nobody handled: printing one fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  vi.mocked(console.error).mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
