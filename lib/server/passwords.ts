import 'server-only';
import { scrypt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Longer texts only cost the server time. */
export const MAX_PASSWORD_LENGTH = 1024;
/** A hash with larger parameters than these would let the configuration stall the server. */
const SCRYPT_MAX_MEMORY = 256 * 1024 * 1024;

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Whether the password belongs to an `$argon2id$…` or `$scrypt$ln=…,r=…,p=…$salt$hash` string. A broken hash fits none. */
export async function passwordFits(password: string, passwordHash: string): Promise<boolean> {
  if (password.length > MAX_PASSWORD_LENGTH) return false;
  try {
    if (passwordHash.startsWith('$scrypt$')) return await scryptFits(password, passwordHash);
    return await verify(passwordHash, password);
  } catch {
    // The argon2 package throws for a malformed hash only; which one is malformed must not show at the door.
    return false;
  }
}

async function scryptFits(password: string, passwordHash: string): Promise<boolean> {
  const fields = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(passwordHash);
  if (!fields) return false;
  const [ln, r, p] = fields.slice(1, 4).map(Number) as [number, number, number];
  const [salt, expected] = fields.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  if (expected.length === 0) return false;
  const derived = await deriveKey(password, salt, expected.length, { N: 2 ** ln, r, p });
  return timingSafeEqual(derived, expected);
}

function deriveKey(
  password: string,
  salt: Buffer,
  length: number,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, { ...cost, maxmem: SCRYPT_MAX_MEMORY }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
