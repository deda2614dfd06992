import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFile, prepareDataFolder } from './data-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'windlass-data-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('prepareDataFolder', () => {
  it('closes the folder to others', async () => {
    const made = await prepareDataFolder(path.join(folder, 'a', 'b'));
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  it('says plainly when it cannot be used', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(prepareDataFolder(file)).rejects.toThrow(/WINDLASS_DATA/);
  });
});

describe('keepFile', () => {
  it('makes the content once, closed to others, and leaves nothing else', async () => {
    const file = path.join(folder, 'secret');
    const contents = await Promise.all(['a', 'b', 'c'].map((text) => keepFile(file, () => text)));
    expect(new Set(contents.map(({ content }) => content)).size).toBe(1);
    expect(contents.filter(({ made }) => made)).toHaveLength(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  it('makes nothing when making fails', async () => {
    const file = path.join(folder, 'secret');
    await expect(keepFile(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });
});
