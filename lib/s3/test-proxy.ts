import { afterAll, inject } from 'vitest';
import { FaultProxy, type StoreRequest } from '@/e2e/support/fault-proxy';
import type { Store } from './client';
import { testStore } from './test-store';

/** What is answered instead of the store: an error by its code, or any words. */
type Answer = { status: number } & ({ code: string } | { body: string; headers?: Record<string, string> });

/** Null passes the request on. */
type Refusal = (method: string, path: string, query: StoreRequest['query']) => Answer | null;

/** For integration tests: the store under test behind a line that fails on command. Call at the top of a file or suite. */
export async function faultyStore(): Promise<{ store: Store; fail: (refusal: Refusal) => void }> {
  const proxy = new FaultProxy(inject('s3').endpoint);
  await proxy.start();
  afterAll(() => proxy.stop());
  const fail = (refusal: Refusal) =>
    proxy.run(({ method, path, query }) => {
      const answer = refusal(method, path, query);
      if (answer === null) return null;
      return 'code' in answer ? { kind: 'answer', ...answer } : { kind: 'say', ...answer };
    });
  return { store: testStore({ endpoint: proxy.endpoint }), fail };
}
