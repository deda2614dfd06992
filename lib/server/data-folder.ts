import 'server-only';
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from './configuration-error';

/** Makes the data folder, closed to other users of the machine. @returns its absolute path. */
export async function prepareDataFolder(folder: string): Promise<string> {
  const absolute = path.resolve(/* turbopackIgnore: true */ folder);
  try {
    await mkdir(absolute, { recursive: true, mode: 0o700 });
    await chmod(absolute, 0o700);
  } catch (cause) {
    throw new ConfigurationError(
      `The data folder ${absolute} cannot be used (${codeOf(cause) ?? 'unknown reason'}); make it writable, or set WINDLASS_DATA to another folder.`,
      { cause },
    );
  }
  return absolute;
}

/** Writes a file that must not exist yet. Of two processes starting at once, one wins. @returns the content that stands. */
export async function keepFile(
  file: string,
  make: () => Promise<string> | string,
): Promise<{ content: string; made: boolean }> {
  const kept = await readIfPresent(file);
  if (kept !== undefined) return { content: kept, made: false };
  const content = await make();
  const temporary = await writeTemporary(file, content);
  try {
    await link(temporary, file);
    return { content, made: true };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return { content: await readFile(file, 'utf8'), made: false };
  } finally {
    await rm(temporary, { force: true });
  }
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeTemporary(file: string, content: string): Promise<string> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
