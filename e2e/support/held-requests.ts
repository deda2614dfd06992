import type { Page } from '@playwright/test';

/** Code that the page asks for from now on does not come before the result is called. */
export async function holdCode(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/**', async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

/** Server actions asked for from now on are not sent before the result is called. */
export async function holdActions(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*', async (route) => {
    if ((await route.request().headerValue('next-action')) !== null) await released;
    await route.fallback();
  });
  return () => release();
}

/** Whole files after the first `count`, and second parts, are held as by `holdPart`. */
export function holdAfter(page: Page, count: number): Promise<Release> {
  const passed = new Set<string>();
  return holdPuts(page, ({ pathname, searchParams }) => {
    const part = searchParams.get('partNumber');
    if (part !== null) return part === '2';
    // Asked about twice, for the preflight and the file.
    if (passed.size < count) passed.add(pathname);
    return !passed.has(pathname);
  });
}

/** Requests with this part get no answer from the store before they are released. */
export function holdPart(page: Page, number: number): Promise<Release> {
  return holdPuts(page, (url) => url.searchParams.get('partNumber') === String(number));
}

/** What comes after is answered; what is held already only with `go on`. */
export type Release = (how?: 'go on') => Promise<void>;

async function holdPuts(page: Page, isHeld: (url: URL) => boolean): Promise<Release> {
  const held: (() => Promise<void>)[] = [];
  // In this order: only requests to the store count.
  const matches = (url: URL) => url.searchParams.has('X-Amz-Signature') && isHeld(url);
  await page.route(matches, (route) => {
    if (route.request().method() === 'PUT') held.push(() => route.continue());
    else void route.continue();
  });
  return async (how) => {
    if (how === 'go on') for (const goOn of held) await goOn();
    if (!page.isClosed()) await page.unroute(matches);
  };
}

/** What the page sends to the store from now on: the number of a part, or `whole`. */
export function putsSent(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { searchParams } = new URL(request.url());
    if (request.method() !== 'PUT' || !searchParams.has('X-Amz-Signature')) return;
    sent.push(searchParams.get('partNumber') ?? 'whole');
  });
  return sent;
}
