import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runtime } from './runtime';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'windlass-runtime-'));
  vi.stubEnv('WINDLASS_DATA', path.join(folder, 'data'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('makes no accounts while the app is being built: nobody would hear their password', async () => {
  vi.stubEnv('NEXT_PHASE', 'phase-production-build');
  await expect(runtime()).rejects.toThrow(/build must not ask/);
  expect(existsSync(path.join(folder, 'data'))).toBe(false);
});

it('tells the password of the first account at the very start that made it', async () => {
  expect((await runtime()).firstAccount?.password).toMatch(/^[a-z0-9-]{20,}$/);
});
