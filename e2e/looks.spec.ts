import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { TestBucket } from './support/test-bucket';
import { breadcrumb, browseHref, details, dialog, listening, openFolder, row, select } from './support/pages';

// What the main screens look like, compared with pictures beside this file. Where a change is meant, look at the new ones:
// npx playwright test e2e/looks.spec.ts --update-snapshots

const OBJECTS = {
  'Invoices/2024/one.pdf': 'x'.repeat(3000),
  'Pictures/one.png': 'x'.repeat(70_000),
  'app.log': 'GET / 200\n'.repeat(900),
  'data.csv': 'name;size\none;1\ntwo;2\n',
  'holiday.mp4': 'x'.repeat(250_000),
  'index.html': '<p>Hello</p>',
  'notes.md': '# Notes\n\nOne **bold** word, and `code`.\n',
  'photos.zip': 'x'.repeat(120_000),
  'readme.txt': 'The quick brown fox jumps over the lazy dog.\n',
};

test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

/** Compared but for what differs with every run: the bucket's name and the time. */
async function expectLook(what: Page | Locator, page: Page, bucket: TestBucket | null, name: string) {
  const changing = [page.locator('time'), page.getByText(/\d{4}, \d\d:\d\d/)];
  if (bucket)
    changing.push(page.getByText(bucket.name), page.getByPlaceholder(bucket.name), breadcrumb(page));
  const options = { mask: changing, maskColor: '#888888' };
  // The two overloads are the same but for what they stand on.
  if ('goto' in what) await expect(what).toHaveScreenshot(name, options);
  else await expect(what).toHaveScreenshot(name, options);
}

const main = (page: Page) => page.getByRole('main');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    const picture = (name: string) => `${name}-${colorScheme}.png`;

    test.describe('signed out', () => {
      test.use({ storageState: { cookies: [], origins: [] } });

      test('the sign-in page', async ({ page }) => {
        await page.goto('/sign-in');
        await listening(page);
        await expectLook(page, page, null, picture('sign-in'));
      });
    });

    test('a listing and its details', async ({ page, bucket }) => {
      await bucket.seed(OBJECTS);
      await openFolder(page, bucket);
      await expectLook(main(page), page, bucket, picture('listing'));
      await select(page, 'notes.md', 'data.csv');
      await expectLook(main(page), page, bucket, picture('selection'));
      await page.keyboard.press('Delete');
      await expect(dialog(page, 'Delete')).toBeVisible();
      await expectLook(dialog(page, 'Delete'), page, bucket, picture('delete'));
      await page.keyboard.press('Escape');
      await page.goto(browseHref(bucket, '', 'notes.md'));
      await expect(details(page).getByRole('heading', { name: 'Notes', exact: true })).toBeVisible();
      await expectLook(details(page), page, bucket, picture('details'));
    });

    test('tiles', async ({ page, bucket }) => {
      await bucket.seed(OBJECTS);
      await page.goto(`${browseHref(bucket)}?view=grid`);
      await listening(page);
      await expectLook(main(page), page, bucket, picture('tiles'));
    });

    test('an overview', async ({ page, bucket }) => {
      await bucket.seed(OBJECTS);
      await page.goto(`${browseHref(bucket)}?overview=1`);
      await expect(page.getByRole('heading', { name: 'Largest objects' })).toBeVisible();
      await expectLook(main(page), page, bucket, picture('overview'));
    });
  });
}

test('a bucket with nothing in it', async ({ page, bucket }) => {
  await openFolder(page, bucket);
  await expect(page.getByText('This bucket is empty')).toBeVisible();
  await expectLook(main(page), page, bucket, 'empty.png');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('a listing', async ({ page, bucket }) => {
    await bucket.seed(OBJECTS);
    await openFolder(page, bucket);
    await expect(row(page, 'app.log')).toBeVisible();
    await expectLook(page, page, bucket, 'phone.png');
  });
});
