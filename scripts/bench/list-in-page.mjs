// @ts-check
/**
 * Milliseconds the signed-in page needs to fetch and parse so many pages of a listing.
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, string>} location
 * @param {number} pages
 */
export function listInPage(page, location, pages) {
  return page.evaluate(
    async ({ location, pages }) => {
      const started = performance.now();
      let cursor = '';
      for (let count = 0; count < (pages ?? Infinity); count += 1) {
        const query = new URLSearchParams({ ...location, ...(cursor ? { cursor } : {}) });
        const result = await (await fetch(`/api/listing?${query}`)).json();
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        cursor = result.value.next;
        if (!cursor) break;
      }
      return performance.now() - started;
    },
    // JSON has no Infinity.
    { location, pages: Number.isFinite(pages) ? pages : null },
  );
}
