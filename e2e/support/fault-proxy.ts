import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';
import { createProxyServer, type ProxyServer } from 'httpxy';

/** What a script decides by. CORS preflights are not asked about: they fail only with the store itself. */
export interface StoreRequest {
  method: string;
  /** Decoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Sent by a page, under a presigned URL or as a form; otherwise by the app's server or an SDK. */
  fromBrowser: boolean;
  /** A file of a page that travels as a form. */
  isForm: boolean;
}

export type Fault =
  /** Answered in the store's name; the store never hears of it. Without CORS headers a page learns nothing but “failed”. */
  | { kind: 'answer'; status: number; code: string; message?: string; retryAfter?: number; cors?: boolean }
  /** Answered in the store's name, word for word. */
  | { kind: 'say'; status: number; body: string; headers?: Record<string, string> }
  /** The connection is cut once so many bytes of the body have come by. */
  | { kind: 'reset'; afterBytes: number }
  /** The store takes it whole; its answer is lost with the connection. */
  | { kind: 'lose-answer' }
  /** Never sent on, never answered. */
  | { kind: 'hold' }
  /** One bit of the body is turned over on the way. */
  | { kind: 'corrupt' }
  | { kind: 'slow'; bytesPerSecond?: number; latencyMs?: number };

export type Script = (request: StoreRequest) => Fault | null;

const nothing: Script = () => null;

/** A line to a store that fails on command. The signature covers the host asked for, so requests pass as they came. */
export class FaultProxy {
  private script = nothing;
  private readonly faults = new WeakMap<http.IncomingMessage, Fault>();
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly proxy: ProxyServer;
  private server: http.Server | null = null;
  private port = 0;
  /** Faults since the script was set: a test that met none has shown nothing. */
  hits = 0;
  /** Of pages, since the script was set. */
  preflights = 0;

  constructor(store: string) {
    this.proxy = createProxyServer({ target: store, agent: this.agent });
    this.proxy.on('error', (_, request) => request?.socket.destroy());
    this.proxy.on('proxyRes', (reply, request, response) => {
      const fault = this.faults.get(request);
      if (fault?.kind === 'lose-answer') {
        reply.resume().once('end', () => request.socket.destroy());
        return;
      }
      const answer = () => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      };
      if (fault?.kind === 'slow' && fault.latencyMs) setTimeout(answer, fault.latencyMs);
      else answer();
    });
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens: at first on any free port, then always on the same. */
  async start(): Promise<void> {
    const server = http.createServer((request, response) => this.handle(request, response));
    // Silence is for the tests to end.
    server.requestTimeout = 0;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    server.unref();
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  /** As a store that is gone: connections break, new ones are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    this.agent.destroy();
  }

  /** From now on. Without a script nothing fails. */
  run(script: Script = nothing): void {
    this.script = script;
    this.hits = 0;
    this.preflights = 0;
  }

  private handle(request: http.IncomingMessage, response: http.ServerResponse): void {
    // A client may break the connection as well; the proxy has then nobody to tell.
    request.on('error', () => undefined);
    // The app's server asks as well, by another name.
    const isPage = request.headers['user-agent']?.startsWith('Mozilla') === true;
    if (request.method === 'OPTIONS' && isPage) this.preflights += 1;
    const fault = request.method === 'OPTIONS' ? null : this.script(describe(request));
    if (fault) {
      this.hits += 1;
      this.faults.set(request, fault);
    }
    if (fault?.kind === 'answer') answerInstead(request, response, fault);
    else if (fault?.kind === 'say') sayInstead(request, response, fault);
    else if (fault?.kind !== 'hold') this.pass(request, response, fault);
  }

  private pass(request: http.IncomingMessage, response: http.ServerResponse, fault: Fault | null): void {
    const onTheWay = fault && bodyThrough(request, fault);
    const buffer = onTheWay ? request.pipe(onTheWay) : undefined;
    this.proxy.web(request, response, { buffer, selfHandleResponse: true }).catch(() => response.destroy());
  }
}

function describe({ method = '', url = '', headers }: http.IncomingMessage): StoreRequest {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  const isForm = method === 'POST' && headers['content-type']?.startsWith('multipart/form-data') === true;
  return {
    method,
    path: decodeURIComponent(path),
    query: parameters,
    fromBrowser: isForm || parameters.has('X-Amz-Signature'),
    isForm,
  };
}

function answerInstead(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { status, code, message = 'Words.', retryAfter, cors = true }: Extract<Fault, { kind: 'answer' }>,
): void {
  const { origin } = request.headers;
  request.resume().once('end', () => {
    response.writeHead(status, {
      'content-type': 'application/xml',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(cors && origin
        ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' }
        : {}),
    });
    response.end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  });
}

function sayInstead(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { status, body, headers }: Extract<Fault, { kind: 'say' }>,
): void {
  request.resume().once('end', () => response.writeHead(status, headers).end(body));
}

/** What the body is sent through on its way to the store. */
function bodyThrough(request: http.IncomingMessage, fault: Fault): Transform | null {
  if (fault.kind === 'reset') return cutAfter(fault.afterBytes, () => request.socket.resetAndDestroy());
  if (fault.kind === 'corrupt') return turnOneBit();
  if (fault.kind === 'slow' && fault.bytesPerSecond) return paced(fault.bytesPerSecond);
  return null;
}

function cutAfter(bytes: number, cut: () => void): Transform {
  let passed = 0;
  if (bytes === 0) cut();
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const rest = bytes - passed;
      passed += chunk.length;
      if (passed >= bytes) cut();
      done(null, chunk.subarray(0, Math.max(0, rest)));
    },
  });
}

function turnOneBit(): Transform {
  let turned = false;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const wrong = Buffer.from(chunk);
      if (!turned && wrong.length > 0) wrong[wrong.length >> 1]! ^= 1;
      turned ||= wrong.length > 0;
      done(null, wrong);
    },
  });
}

function paced(bytesPerSecond: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      setTimeout(() => done(null, chunk), (chunk.length / bytesPerSecond) * 1000);
    },
  });
}
