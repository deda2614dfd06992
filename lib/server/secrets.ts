import 'server-only';
import { randomBytes, randomInt } from 'node:crypto';
import path from 'node:path';
import { keepFile } from './data-folder';

/** The secret kept under this name in the data folder (mode 0600); made at the first call. */
export async function keptSecret(folder: string, name: string, make: () => string): Promise<string> {
  const { content } = await keepFile(path.join(folder, name), make);
  return content.trim();
}

export function newSessionSecret(): string {
  return randomBytes(48).toString('base64url');
}

export function newAccessKey(): { accessKeyId: string; secretAccessKey: string } {
  return {
    accessKeyId: `WINDLASS${pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 12)}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
}

/** About 95 bits, in letters that are not mistaken for one another when read aloud or typed from paper. */
export function newPassword(): string {
  return Array.from({ length: 4 }, () => pick('abcdefghjkmnpqrstuvwxyz23456789', 5)).join('-');
}

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
