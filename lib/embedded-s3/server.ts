import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { defaultRules } from './http/cors';
import { createHandler } from './http/handler';
import { Store } from './storage/store';

export interface EmbeddedStoreOptions {
  /** Made if need be. One process at a time. */
  dataDir: string;
  /** Default 127.0.0.1: the store is not meant for the open network. */
  host?: string;
  /** Default 0: any free port. */
  port?: number;
  accessKeyId: string;
  secretAccessKey: string;
  /** Default us-east-1. */
  region?: string;
  /**
   * Origins whose browsers may use buckets that have no CORS configuration of their own. Unset: none, as in S3.
   * GetBucketCors does not show this rule.
   */
  allowedOrigins?: readonly string[] | '*';
  /** Told of failures that are not the client's; the request id stands in the reply. */
  onError?: (error: unknown, requestId: string) => void;
}

export interface EmbeddedStore {
  endpoint: string;
  host: string;
  port: number;
  /** Ends idle connections, lets requests in flight finish (at most 5 s), closes the index. */
  close(): Promise<void>;
}

/** Silence on a connection, in either direction, after which it is cut. */
const idleTimeout = 5 * 60_000;
const closeTimeout = 5000;

function createHttpServer(handler: ReturnType<typeof createHandler>): Server {
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: 30_000,
    keepAliveTimeout: 75_000,
    noDelay: true,
  });
  // Uploads may take hours as long as they move: silence is bounded, duration is not.
  server.timeout = idleTimeout;
  server.on('request', (request, response) => void handler(request, response));
  // The body is asked for only once the request is known to be wanted.
  server.on('checkContinue', (request, response) => void handler(request, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
}

async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server.address() as AddressInfo;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), closeTimeout);
  await closed;
  clearTimeout(timer);
}

/**
 * Starts the embedded store.
 * @throws Error when the data folder is in use by another store or the port is taken
 */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const {
    dataDir,
    host = '127.0.0.1',
    port = 0,
    accessKeyId,
    secretAccessKey,
    region = 'us-east-1',
  } = options;
  if (accessKeyId === '' || secretAccessKey === '')
    throw new Error('The embedded store needs an access key and a secret.');
  const onError = options.onError ?? (() => undefined);
  const store = new Store(dataDir);
  const handler = createHandler({
    store,
    credentials: { accessKeyId, secretAccessKey },
    region,
    defaultCors: defaultRules(options.allowedOrigins),
    onError,
  });
  const server = createHttpServer(handler);
  let address: AddressInfo;
  try {
    address = await listen(server, host, port);
  } catch (error) {
    await store.close();
    throw error;
  }
  store.sweep().catch((error: unknown) => onError(error, 'sweep'));
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  let closing: Promise<void> | undefined;
  return {
    endpoint: `http://${shownHost}:${address.port}`,
    host: address.address,
    port: address.port,
    close: () => (closing ??= closeServer(server).then(() => store.close())),
  };
}
