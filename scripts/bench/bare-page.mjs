// @ts-check
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ROOT } from '../support/project.mjs';

/** @typedef {import('./page/main').BareSide} BareSide */

const PAGE =
  '<!doctype html><title>bare</title><input type="file" multiple><script type="module" src="/page.js"></script>';

/**
 * A page with a file input and nothing around it, in which everything runs that the product is compared with; and the
 * little server it asks for signatures.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./store.mjs').BenchStore} store
 * @param {string} bucket
 */
export async function openBarePage(browser, store, bucket) {
  const script = await bundle();
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/api/')) void answer(request, response);
    else if (url === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else response.setHeader('content-type', 'text/html').end(PAGE);
  });
  const answer = async (
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    try {
      const operation = Object.entries(store.forPages(bucket)).find(
        ([name]) => request.url === `/api/${name}`,
      );
      if (!operation) throw new Error(`no such operation: ${request.url}`);
      response.end(JSON.stringify(await operation[1](JSON.parse(await bodyOf(request)))));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bare page has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(origin);

  return {
    origin,
    /**
     * Milliseconds one side needs for some files.
     * @param {BareSide} side
     * @param {string} prefix
     * @param {string[]} paths
     * @returns {Promise<number>}
     */
    async upload(side, prefix, paths) {
      await page.reload();
      await page.locator('input').setInputFiles(paths);
      const access = { ...store.access, bucket };
      return page.evaluate(
        ({ side, prefix, access }) => Reflect.get(window, 'upload')(side, prefix, access),
        { side, prefix, access },
      );
    },
    async close() {
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundle() {
  const build = await rolldown({
    input: fileURLToPath(new URL('page/main.ts', import.meta.url)),
    platform: 'browser',
    resolve: { alias: { '@': ROOT } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: true });
  await build.close();
  return output[0].code;
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
