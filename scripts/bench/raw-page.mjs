// @ts-check
import { createServer } from 'node:http';

/**
 * A page with a file input and XMLHttpRequests and nothing else: what a browser can do on this store at best.
 * @param {import('@playwright/test').Browser} browser
 */
export async function openRawPage(browser) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<title>raw</title><input type="file" multiple>');
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the raw page has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const page = await browser.newPage();
  await page.goto(origin);

  return {
    origin,
    /** @param {string[]} paths */
    choose: (paths) => page.locator('input').setInputFiles(paths),
    /**
     * Sends the chosen bytes: each URL takes the next `size` bytes of the first file, or without a size a file of its own.
     * @param {string[]} urls
     * @param {number} atOnce
     * @param {number} [size]
     */
    send: (urls, atOnce, size) =>
      page.evaluate(
        async ({ urls, atOnce, size }) => {
          const files = /** @type {HTMLInputElement} */ (document.querySelector('input')).files;
          if (!files) throw new Error('no files');
          let next = 0;
          const put = (url, body) =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.open('PUT', url);
              request.onload = () =>
                request.status === 200 ? resolve(null) : reject(new Error(request.responseText));
              request.onerror = () => reject(new Error('network'));
              request.send(body);
            });
          const lane = async () => {
            while (next < urls.length) {
              const index = next++;
              const body = size ? files[0].slice(index * size, (index + 1) * size) : files[index];
              await put(urls[index], body);
            }
          };
          await Promise.all(Array.from({ length: atOnce }, lane));
        },
        { urls, atOnce, size },
      ),
    async close() {
      await page.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
