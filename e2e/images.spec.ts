import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectAccessible } from './support/accessible';
import { CAMERA, exifBlock, withExif } from './support/exif-jpeg';
import { browseHref, details, dialog, listening, listing, openObject, row } from './support/pages';
import { colourIn, paintJpeg, recordVideo } from './support/pictures';

const jpeg = (body: Uint8Array) => ({ body: Buffer.from(body), contentType: 'image/jpeg' });
const picture = (page: Page, name: string) =>
  listing(page).getByRole('gridcell', { name, exact: true }).locator('canvas');

/** The image of the large view, where it is zoomed. */
const zoomed = (page: Page) => page.getByRole('region', { name: 'photo.jpg, zoomed' });

const openLarge = async (page: Page) => {
  await details(page).getByRole('button', { name: 'Full size' }).click();
  const large = dialog(page, 'photo.jpg');
  await expect(large.getByRole('status').filter({ hasText: 'pixels' })).toContainText('3,000 × 2,000 pixels');
  return large;
};

test('an image is zoomed and moved by keys, buttons, wheel and pointer', async ({ page, bucket }) => {
  const body = await paintJpeg(page, 3000, 2000);
  await bucket.seed({ 'photo.jpg': jpeg(body), 'second.txt': 'x' });
  await openObject(page, bucket, 'photo.jpg');
  const large = await openLarge(page);
  const status = large.getByRole('status').filter({ hasText: 'pixels' });
  const scrolled = () => zoomed(page).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);

  await large.getByRole('button', { name: 'Actual size' }).click();
  await expect(status).toContainText('at 100%');
  // Around the middle.
  const [left = 0, top = 0] = await scrolled();
  expect(left).toBeGreaterThan(400);
  expect(top).toBeGreaterThan(200);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await scrolled())[0]).toBeGreaterThan(left);
  await expect.poll(async () => (await scrolled())[1]).toBeLessThan(top);
  await page.keyboard.press('+');
  await expect(status).toContainText('at 125%');
  await page.keyboard.press('-');
  await expect(status).toContainText('at 100%');

  const box = await zoomed(page).boundingBox();
  if (!box) throw new Error('the image is not to be seen');
  await page.mouse.move(box.x + 300, box.y + 200);
  const [before = 0] = await scrolled();
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 200, { steps: 4 });
  await page.mouse.up();
  expect((await scrolled())[0]).toBe(before + 100);
  await expectAccessible(page, '[role=dialog]');

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -50);
  await page.keyboard.up('Control');
  await expect(status).toContainText('at 165%');
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

  await page.keyboard.press('0');
  // How large it is when it fits.
  await expect(status).toHaveText(/^3,000 × 2,000 pixels at [1-4]\d%$/);
  await expect(zoomed(page)).toHaveCount(0);
  // Nothing to move: the arrow keys lead on again.
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page, 'second.txt')).toBeVisible();
});

test('what lies under the pointer stays there', async ({ page, bucket }) => {
  await bucket.seed({ 'photo.jpg': jpeg(await paintJpeg(page, 3000, 2000)) });
  await openObject(page, bucket, 'photo.jpg');
  const large = await openLarge(page);
  const image = large.getByRole('img', { name: 'photo.jpg' });
  const fitted = await image.boundingBox();
  if (!fitted) throw new Error('the image is not to be seen');
  const at = { x: fitted.x + fitted.width * 0.3, y: fitted.y + fitted.height * 0.6 };
  await page.mouse.dblclick(at.x, at.y);
  await expect(zoomed(page)).toBeVisible();
  const now = await image.boundingBox();
  if (!now) throw new Error('the image is not to be seen');
  expect(now.width).toBe(3000);
  expect((at.x - now.x) / now.width).toBeCloseTo(0.3, 2);
  expect((at.y - now.y) / now.height).toBeCloseTo(0.6, 2);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('an image is zoomed, and the page is not', async ({ page, bucket }) => {
    await bucket.seed({ 'photo.jpg': jpeg(await paintJpeg(page, 3000, 2000)) });
    await openObject(page, bucket, 'photo.jpg');
    const image = dialog(page, 'Details').getByRole('img', { name: 'photo.jpg' });
    await expect(image).toBeVisible();
    const box = await image.boundingBox();
    if (!box) throw new Error('the image is not to be seen');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [
          { x: x - apart / 2, y, id: 1 },
          { x: x + apart / 2, y, id: 2 },
        ],
      });
    await touch('touchStart', 60);
    await touch('touchMove', 90);
    await touch('touchMove', 120);
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(async () => (await image.boundingBox())?.width).toBeGreaterThan(box.width * 1.8);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  });
});

test('what the camera says is shown, and asked of nobody else', async ({ page, bucket }) => {
  const photo = withExif(await paintJpeg(page, 300, 200), exifBlock(CAMERA));
  const odd = withExif(await paintJpeg(page, 30, 20), new Uint8Array(64).fill(0xff));
  await bucket.seed({ 'photo.jpg': jpeg(photo), 'odd.jpg': jpeg(odd) });
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await openObject(page, bucket, 'photo.jpg');
  const facts = details(page).locator('dl').filter({ hasText: 'Camera' });
  await expect(facts).toContainText('Canon EOS R6');
  await expect(facts).toContainText('RF50mm F1.8 STM');
  await expect(facts).toContainText('1/250 s · f/2.8 · ISO 3200');
  await expect(facts).toContainText('50 mm');
  await expect(facts).toContainText('2024-03-12 10:22:33');
  await expect(facts).toContainText('52.52000, 13.40000');
  expect([...hosts].filter((host) => host !== '127.0.0.1' && host !== 'localhost' && host !== '')).toEqual(
    [],
  );
  await details(page).getByRole('button', { name: 'Full size' }).click();
  const button = dialog(page, 'photo.jpg').getByRole('button', { name: 'Camera data' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(dialog(page, 'photo.jpg').getByText('Canon EOS R6')).toBeVisible();
  await page.keyboard.press('Escape');
  await row(page, 'odd.jpg').dblclick();
  await expect(details(page).getByRole('img', { name: 'odd.jpg' })).toBeVisible();
  await expect(facts).toHaveCount(0);
});

test('a large JPEG is shown by the small picture in it, upright, and not read as a whole', async ({
  page,
  bucket,
}) => {
  const thumbnail = await paintJpeg(page, 160, 120);
  // Lying on its side, and with black bars around it.
  const exif = { 0xa002: { long: [3000] }, 0xa003: { long: [2000] } };
  const block = exifBlock({ main: { 0x0112: { short: [6] } }, exif, thumbnail });
  const photo = withExif(await paintJpeg(page, 30, 20), block);
  const padding = new Uint8Array(9 * 1024 * 1024);
  await bucket.seed({
    'large.jpg': jpeg(Buffer.concat([photo, padding])),
    'without.jpg': jpeg(Buffer.concat([await paintJpeg(page, 30, 20), padding])),
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { searchParams, pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${pathname} ${searchParams.get('key')}`);
  });
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  const canvas = picture(page, 'large.jpg');
  await expect(canvas).toBeVisible();
  const seen = await canvas.evaluate((element) => {
    const drawn = element as HTMLCanvasElement;
    const at = (x: number, y: number) => [...(drawn.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [])];
    const { width, height } = drawn;
    return { width, height, above: at(width / 2, 4), below: at(width / 2, height - 5) };
  });
  expect([seen.width, seen.height]).toEqual([107, 160]);
  // Red was on the left, and is turned upwards.
  expect(seen.above[0]).toBeGreaterThan(200);
  expect(seen.below[2]).toBeGreaterThan(200);
  await expect.poll(() => asked).toContain('/api/preview without.jpg');
  await expect(picture(page, 'without.jpg')).toHaveCount(0);
  expect(asked.filter((each) => each.startsWith('/api/object'))).toEqual([]);
});

test('a video is shown by one of its frames', async ({ page, bucket }) => {
  const body = await recordVideo(page);
  await bucket.seed({ 'clip.webm': { body, contentType: 'video/webm' } });
  await page.goto(`${browseHref(bucket)}?view=grid`);
  await listening(page);
  await expect(picture(page, 'clip.webm')).toBeVisible();
  const [red, green, blue] = await colourIn(page, picture(page, 'clip.webm'));
  expect(green).toBeGreaterThan(90);
  expect(red).toBeLessThan(60);
  expect(blue).toBeLessThan(60);
});
