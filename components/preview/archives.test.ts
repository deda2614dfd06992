import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeZip } from 'client-zip';
import { expect, test } from 'vitest';
import { BATCH, DamagedArchive, ListTooLong, type Archive, type ByteSource } from './byte-source';
import { openTar } from './tar-archive';
import { openZip } from './zip-archive';

/** Keeps count of what is read. */
function sourceOf(bytes: Uint8Array, size = bytes.length): ByteSource & { asked: number } {
  return {
    size,
    asked: 0,
    read(start, length) {
      this.asked += length;
      return Promise.resolve(bytes.slice(start, start + length));
    },
  };
}

async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const inputs = Object.entries(files).map(([name, input]) => ({ name, input, lastModified: new Date(0) }));
  return new Uint8Array(await new Response(makeZip(inputs)).arrayBuffer());
}

function tarOf(files: Record<string, string>, format: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'tar-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    execFileSync('tar', [`--format=${format}`, '-cf', 'out.tar', ...Object.keys(files)], { cwd: folder });
    return new Uint8Array(readFileSync(path.join(folder, 'out.tar')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LONG = `${'deep/'.repeat(30)}${'n'.repeat(120)}.txt`;
const FILES = { 'a.txt': 'one', 'ü/b.txt': 'two'.repeat(1000), [LONG]: 'three' };

async function all(archive: Archive): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (;;) {
    const { members, done } = await archive.next();
    for (const { name, unpack } of members) found[name] = await (await unpack?.())?.text();
    if (done) return found;
  }
}

test('a zip file is listed and unpacked', async () => {
  expect(await all(openZip(sourceOf(await zipOf(FILES))))).toEqual(FILES);
});

test.each(['ustar', 'pax', 'gnu'])('a tar file of the %s kind is listed and unpacked', async (format) => {
  const files = format === 'ustar' ? { 'a.txt': 'one', 'deep/b.txt': 'two' } : FILES;
  expect(await all(openTar(sourceOf(tarOf(files, format))))).toEqual(files);
});

test('large members are not read for the list', async () => {
  const files = { 'large.bin': 'x'.repeat(3_000_000), 'last.txt': 'end' };
  for (const source of [
    [openZip, sourceOf(await zipOf(files))] as const,
    [openTar, sourceOf(tarOf(files, 'ustar'))] as const,
  ]) {
    const [open, bytes] = source;
    expect((await open(bytes).next()).members.map(({ name }) => name)).toEqual(Object.keys(files));
    expect(bytes.asked).toBeLessThan(250_000);
  }
});

test('many members come in batches', async () => {
  const many = Object.fromEntries(Array.from({ length: BATCH + 5 }, (_, index) => [`f${index}`, '']));
  const archive = openZip(sourceOf(await zipOf(many)));
  expect(await archive.next()).toMatchObject({ members: { length: BATCH }, done: false });
  expect(await archive.next()).toMatchObject({ members: { length: 5 }, done: true });
});

test('what is no archive, or cut off, is called damaged', async () => {
  const text = new TextEncoder().encode('no archive at all '.repeat(100));
  await expect(openZip(sourceOf(text)).next()).rejects.toThrow(DamagedArchive);
  await expect(openTar(sourceOf(text)).next()).rejects.toThrow(DamagedArchive);
  const cut = (await zipOf(FILES)).subarray(0, 400);
  await expect(openZip(sourceOf(cut)).next()).rejects.toThrow(DamagedArchive);
});

test('a list of absurd length is not read', async () => {
  const zip = await zipOf({ a: '1' });
  const end = zip.length - 22;
  const size = 3_000_000_000;
  new DataView(zip.buffer).setUint32(end + 12, 2_900_000_000, true);
  new DataView(zip.buffer).setUint32(end + 16, 50_000_000, true);
  const source = sourceOf(zip, size);
  source.read = (start, length) =>
    Promise.resolve(
      start + length > size - zip.length ? zip.slice(start - (size - zip.length)) : zip.slice(0, length),
    );
  await expect(openZip(source).next()).rejects.toThrow(ListTooLong);
});

test('a member that holds more than it says is not unpacked', async () => {
  const zip = await zipOf({ a: 'x'.repeat(1000) });
  const view = new DataView(zip.buffer);
  // The list says less than there is.
  const at = zip.findIndex(
    (_, index) => view.byteLength > index + 4 && view.getUint32(index, true) === 0x02014b50,
  );
  view.setUint32(at + 24, 10, true);
  const [member] = (await openZip(sourceOf(zip)).next()).members;
  await expect(member?.unpack?.()).rejects.toThrow();
});
