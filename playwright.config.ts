import { defineConfig, devices } from '@playwright/test';
import { prepareRun } from './e2e/support/prepare-run';
import { CHROMIUM_FLAGS, findChromium } from './scripts/quality/chromium.mjs';

// The SDK's notice about Node 20 would stand between the tests' lines once per worker.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const run = await prepareRun();
/**
 * What concerns the page, the amount or the line alone is proven on the embedded store, and not once more on another: what
 * the store has to do with it, the integration tests prove on each.
 */
const PAGE_ONLY = [
  ...[
    'a11y',
    'columns',
    'copy-as',
    'drag',
    'first-load',
    'images',
    'keyboard',
    'language',
    'looks',
    'mobile',
    'overview',
    'palette',
    'places',
    'preview',
    'read-only',
    'sign-in',
    'views',
  ],
  ...['edit', 'transfers-tray', 'upload-faults', 'upload-intake', 'upload-large'],
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results/e2e',
  forbidOnly: Boolean(process.env.CI),
  // A test that passes the second time has found something: it is looked at, not repeated.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  // Two cores for browsers, server and store: what is right may take its time.
  expect: {
    timeout: 20_000,
    // Another build of the browser draws letters a little differently; what has moved is more than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, pathTemplate: '{testDir}/looks/{arg}{ext}' },
  },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: run.origin,
    // Wide enough for every command beside open details: what does not fit is in a menu (mobile.spec.ts).
    viewport: { width: 1680, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording costs a third of the time; what failed in CI is repeated where one can look at it.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'sessions', testMatch: 'sessions.setup.ts' },
    {
      name: 'chromium',
      testMatch: '*.spec.ts',
      testIgnore: run.external ? PAGE_ONLY : [],
      dependencies: ['sessions'],
      use: { storageState: run.sessionFile },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: `${run.origin}/api/health`,
    env: run.serverEnvironment,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
