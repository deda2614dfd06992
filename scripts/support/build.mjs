// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, ROOT } from './project.mjs';
import { run } from './run.mjs';

/** Everything that ends up in the build, or decides how it is made. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const STAMP = path.join(ROOT, '.next', 'windlass-sources');

/** Whether the last build was made from the sources as they are now. */
export function isBuilt() {
  return (
    existsSync(path.join(ROOT, '.next', 'BUILD_ID')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === hashOf(ROOT, SOURCES)
  );
}

export function hasBuild() {
  return existsSync(path.join(ROOT, '.next', 'BUILD_ID'));
}

export async function build() {
  // Taken before: what is edited while the build runs is not in it.
  const hash = hashOf(ROOT, SOURCES);
  rmSync(STAMP, { force: true });
  const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const code = await run(process.execPath, [next, 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  if (code !== 0) giveUp('The build failed; its message is above.');
  writeFileSync(STAMP, hash);
}

/**
 * @param {string} root
 * @param {string[]} sources
 */
export function hashOf(root, sources) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @returns {string[]} Tests left out: they are never built.
 */
function filesIn(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return /\.test\.tsx?$/.test(file) ? [] : [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesIn(path.join(file, name)));
}
