// @ts-check
import { connect, createServer } from 'node:net';

/**
 * A way to a store on this machine that is as far as one elsewhere: what the store says arrives so much later. As much at
 * once as ever gets through.
 * @param {string} endpoint
 * @param {number} latency  milliseconds
 */
export async function openSlowLine(endpoint, latency) {
  const { hostname, port } = new URL(endpoint);
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  const server = createServer((page) => {
    const store = connect(Number(port), hostname);
    const end = () => {
      page.destroy();
      store.destroy();
      open.delete(page);
    };
    open.add(page);
    page.setNoDelay(true).on('error', end).on('close', end).pipe(store);
    store.setNoDelay(true).on('error', end);
    store.on('data', (bytes) => setTimeout(() => page.write(bytes), latency));
    store.on('end', () => setTimeout(() => page.end(), latency));
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the slow line has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
