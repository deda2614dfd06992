import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that dark colours can break where light ones do not. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** A page that never rests is judged all the same. */
const MOST_LOOKS = 5;

/** What axe has to say against the page as it stands, in light and in dark colours: nothing. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await violations(page, within), 'in light colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await violations(page, within, OF_COLOURS), 'in dark colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
}

/** What is found while the page changes is half of what was and half of what is there now: looked at again. */
async function violations(page: Page, within?: string, rules?: string[]) {
  for (let look = 1; ; look += 1) {
    const watched = await page.evaluateHandle(() => {
      const watched = { changed: false };
      const observer = new MutationObserver(() => {
        watched.changed = true;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      return watched;
    });
    const found = await analyze(page, within, rules);
    if (found.length === 0 || look === MOST_LOOKS) return found;
    if (!(await watched.evaluate(({ changed }) => changed))) return found;
  }
}

async function analyze(page: Page, within: string | undefined, rules: string[] | undefined) {
  // What is half faded in has half its contrast.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().endTime === Infinity;
    }),
  );
  // Without a page of its own for the summary of frames: what is shown in frames is not ours to look into.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // The separators between panes must be children of their group, beside the landmarks and in none of them.
  if (within === undefined) axe.exclude('[role=separator]');
  else axe.include(within);
  if (rules) axe.withRules(rules);
  const found = await axe.analyze();
  return found.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
}
