// @ts-check
import { createServer } from 'node:http';
import { parseEnvironment } from '../../lib/server/env-schema.js';
import { hasBuild, isBuilt } from './build.mjs';
import { giveUp, loadEnvironmentFiles, ROOT } from './project.mjs';
import { welcome } from './welcome.mjs';

/** How long requests in flight may take to finish when the server is asked to stop. */
const STOP_TIMEOUT_MS = 5000;

/** For a request to arrive, body and all: a part sent through the app over a slow line outlasts Node's five minutes. */
const REQUEST_TIMEOUT_MS = 3_600_000;

/**
 * Serves the app in this very process, until a signal ends it. In one process nothing can be left behind, and the socket's
 * own address is known: rate limits rest on it.
 * @param {{ dev: boolean }} options
 */
export async function serve({ dev }) {
  process.chdir(ROOT);
  loadEnvironmentFiles();
  const environment = parseEnvironment(process.env);
  if (!environment.ok) return giveUp(['The environment is not valid:', ...environment.problems].join('\n  '));
  if (!dev && !hasBuild()) return giveUp('There is no build yet. Run: npm run build');
  if (!dev && !isBuilt()) console.warn('The build is older than the sources. To renew it: npm run build');
  const { PORT: port, HOST: host, NEXTAUTH_URL: address } = environment.value;

  process.env.NODE_ENV = dev ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // Its advice on Node is for us, who pin the SDK, not for the person at the terminal.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  // Imported late: Next decides by NODE_ENV what it is.
  const { default: next } = await import('next');
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS });
  const app = next({ dev, dir: ROOT, hostname: host, port, httpServer: server });
  const handle = app.getRequestHandler();
  await listen(server, host, port);
  stopOnSignals(server);

  const ready = Promise.all([app.prepare(), started()]);
  server.on('request', (request, response) => {
    describeConnection(request, address);
    ready.then(() => handle(request, response)).catch(() => response.destroy());
  });
  await ready;
  console.log(await welcome(host, port));
}

/** Settles once lib/server/start-up.ts is done: Next calls its server ready before that. */
function started() {
  return new Promise((resolve) => Reflect.set(globalThis, Symbol.for('windlass.on-started'), resolve));
}

/**
 * What the app may believe about where a request comes from. The socket's address stands last, behind whatever a proxy or
 * the client itself wrote. The address people open is the configured one, or what the first proxy said it is.
 * @param {import('node:http').IncomingMessage} request
 * @param {string | undefined} address
 */
function describeConnection({ headers, socket }, address) {
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
  const url = address === undefined ? undefined : new URL(address);
  headers['x-forwarded-proto'] =
    url?.protocol.slice(0, -1) ?? (first(headers['x-forwarded-proto']) || 'http');
  headers['x-forwarded-host'] = url?.host ?? (first(headers['x-forwarded-host']) || headers.host);
}

/** @param {string | string[] | undefined} value */
function first(value) {
  return String(value ?? '')
    .split(',')[0]
    ?.trim();
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, host, port) {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE')
        giveUp(
          `Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`,
        );
      giveUp(
        `Windlass cannot listen on ${host}:${port} (${code}). Set HOST and PORT to an address of this machine.`,
      );
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

/** @param {import('node:http').Server} server */
function stopOnSignals(server) {
  let stopping = false;
  const stop = async () => {
    // The second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS).unref();
    await closed;
    await embeddedStore()?.then((store) => store.close());
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
}

/** Where lib/server/process-wide.ts keeps it. @returns {Promise<{ close(): Promise<void> }> | undefined} */
function embeddedStore() {
  return Reflect.get(globalThis, Symbol.for('windlass.embedded'));
}
