import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createStore, type Store, type StoreConfig } from './client';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface SeenRequest {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** For unit tests: a server that answers replies captured from real stores, one after the other, the last one forever. */
export async function replayStore(
  replies: [Reply, ...Reply[]],
  overrides: Partial<StoreConfig> = {},
): Promise<{ store: Store; seen: SeenRequest[]; endpoint: string }> {
  const seen: SeenRequest[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const reply = replies[Math.min(seen.length, replies.length - 1)] ?? replies[0];
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(reply.status ?? 200, reply.headers);
      response.end(method === 'HEAD' ? undefined : (reply.body ?? ''));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store = createStore({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'very-secret' },
    ...overrides,
  });
  onTestFinished(async () => {
    store.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { store, seen, endpoint };
}

/** An S3 error document. */
export function s3Error(code: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>Words.</Message>${more}<RequestId>REQ1</RequestId></Error>`;
}
