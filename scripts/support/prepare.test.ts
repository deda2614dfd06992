import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from './build.mjs';
import { isInstalled } from './prepare.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'windlass-prepare-'));
  mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

type Packages = Record<string, { version?: string; optional?: boolean }>;
function lock(wanted: Packages, installed?: Packages) {
  const write = (file: string, packages: Packages) =>
    writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  write('package-lock.json', { '': {}, ...wanted });
  if (installed) write('node_modules/.package-lock.json', installed);
}

describe('isInstalled', () => {
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const optional = { 'node_modules/other-platform': { version: '1.0.0', optional: true } };

  it.each([
    ['all is there', a, a, true],
    ['an optional package of another platform is absent', { ...a, ...optional }, a, true],
    ['nothing is installed', a, undefined, false],
    ['a package is absent', a, {}, false],
    ['a version has changed', a, { 'node_modules/a': { version: '0.9.0' } }, false],
    ['a package has been dropped', {}, a, false],
  ])('when %s', (_, wanted, installed, expected) => {
    lock(wanted, installed);
    expect(isInstalled(root)).toBe(expected);
  });
});

describe('hashOf', () => {
  const write = (name: string, content: string) => writeFileSync(path.join(root, name), content);

  it('changes with names and contents, not with tests', () => {
    write('a.ts', '1');
    const before = hashOf(root, ['.']);
    write('a.test.ts', 'anything');
    expect(hashOf(root, ['.'])).toBe(before);
    write('a.ts', '2');
    const changed = hashOf(root, ['.']);
    expect(changed).not.toBe(before);
    rmSync(path.join(root, 'a.ts'));
    write('b.ts', '2');
    expect(hashOf(root, ['.'])).not.toBe(changed);
  });
});
