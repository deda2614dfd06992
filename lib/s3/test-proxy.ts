import { afterAll, inject } from 'vitest';
import { FaultProxy } from '@/e2e/support/fault-proxy';
import type { Store } from './client';
import { testStore } from './test-store';

/** Answers instead of the store; null passes the request on. */
type Refusal = (method: string, path: string) => { status: number; code: string } | null;

/** For integration tests: the store under test behind a line that fails on command. Call at the top of a file or suite. */
export async function faultyStore(): Promise<{ store: Store; fail: (refusal: Refusal) => void }> {
  const proxy = new FaultProxy(inject('s3').endpoint);
  await proxy.start();
  afterAll(() => proxy.stop());
  const fail = (refusal: Refusal) =>
    proxy.run(({ method, path }) => {
      const refused = refusal(method, path);
      return refused && { kind: 'answer', ...refused };
    });
  return { store: testStore({ endpoint: proxy.endpoint }), fail };
}
