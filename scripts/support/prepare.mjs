// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, ROOT } from './project.mjs';
import { run } from './run.mjs';

/** As `engines` in package.json says. */
const OLDEST_NODE = [20, 19];

/** What every command needs before it begins: a fit Node, and the packages the lock file names. Quick when all is there. */
export async function prepare() {
  checkNode(process.versions.node);
  if (isInstalled(ROOT)) return;
  console.log('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0)
    giveUp('npm ci failed; its message is above. Check the network and the free disk space, then try again.');
}

/** @param {string} version */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `Windlass needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org.`,
  );
}

/**
 * Whether node_modules is what the lock file describes. npm writes a lock file of its own into it, last of all: an install
 * cut short has none.
 * @param {string} root
 */
export function isInstalled(root) {
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(installedLock);
  const isMissing = Object.entries(wanted).some(
    ([name, { version, optional }]) =>
      name !== '' && (installed[name] ? installed[name].version !== version : !optional),
  );
  return !isMissing && Object.keys(installed).every((name) => name in wanted);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
