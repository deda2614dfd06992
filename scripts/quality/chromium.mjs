// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  // Without the window that nobody sees here, and which costs a third of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Works in a container as root and on a machine without a display, and asks nobody on the network for anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of `CHROMIUM_PATH`, else Playwright's own download, else one the system has.
 * @returns {string | null} its path, or null where there is none
 * @throws where `CHROMIUM_PATH` names no file: a wish that cannot be met is not passed over
 */
export function findChromium() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished && !existsSync(wished)) throw new Error(`CHROMIUM_PATH names no file: ${wished}`);
  return wished || [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path)) || null;
}

/**
 * Finds a browser, or gets one: Playwright's download first, Debian's package where that is possible.
 * @throws with what is missing and how to get it
 */
export function ensureChromium() {
  const found = findChromium() ?? download() ?? installPackage();
  if (found) return found;
  throw new Error(
    'No Chromium was found, and none could be fetched. Get one by `npx playwright install chromium`, ' +
      'by your system’s packages (`apt-get install chromium`), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function download() {
  console.log('No Chromium found: asking Playwright for its own.');
  const done = succeeds(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return done ? findChromium() : null;
}

function installPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return null;
  console.log('Installing the system’s package instead.');
  const install = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends'];
  const done =
    succeeds('apt-get', ['update', '-qq']) &&
    ['chromium-headless-shell', 'chromium'].some((name) => succeeds('apt-get', [...install, name]));
  return done ? findChromium() : null;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.log(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  return status === 0;
}
