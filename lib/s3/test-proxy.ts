import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import { testStore } from './test-store';
import type { Store } from './client';

/** Answers instead of the store; null passes the request on. */
type Fault = (method: string, path: string) => { status: number; code: string } | null;

/** For integration tests: the store under test behind a line that fails on command. Call at the top of a file or suite. */
export async function faultyStore(): Promise<{ store: Store; fail: (fault: Fault) => void }> {
  const { hostname, port } = new URL(inject('s3').endpoint);
  let fault: Fault = () => null;
  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const failure = fault(method, decodeURIComponent(url.split('?')[0] ?? ''));
    if (failure) {
      request.resume();
      response.writeHead(failure.status, { 'content-type': 'application/xml' });
      response.end(`<Error><Code>${failure.code}</Code><Message>Words.</Message></Error>`);
      return;
    }
    // The signature covers the host that was asked for, which is this one: it is passed on as it came.
    const onward = http.request({ hostname, port, method, path: url, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const store = testStore({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return { store, fail: (wanted) => void (fault = wanted) };
}
