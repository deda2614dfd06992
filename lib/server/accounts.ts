import 'server-only';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Role } from '@/lib/domain/connection';
import type { ConnectionId } from '@/lib/domain/names';
import { ConfigurationError } from './configuration-error';
import { userSchema } from './config-schema';
import { keepFile } from './data-folder';
import { hashPassword, passwordFits } from './passwords';
import { newPassword } from './secrets';

export interface Account {
  name: string;
  passwordHash: string;
  role: Role;
  /** Undefined: all of them. */
  connections?: ConnectionId[];
}

export interface FirstAccount {
  accounts: Account[];
  /** Only at the very start that made it. */
  password?: string;
  file: string;
}

const usersFile = z.strictObject({ users: z.array(userSchema).min(1) });

/** The accounts of the data folder; at a first start, `admin` with the given password or a generated one, kept hashed. */
export async function firstAccount(folder: string, givenPassword: string | undefined): Promise<FirstAccount> {
  const file = path.join(folder, 'users.json');
  const password = givenPassword ?? newPassword();
  const { content, made } = await keepFile(file, async () => {
    const admin = { name: 'admin', passwordHash: await hashPassword(password), role: 'admin' };
    return JSON.stringify({ users: [admin] }, null, 2) + '\n';
  });
  const users = parseUsers(content);
  if (!users) {
    throw new ConfigurationError(
      `The accounts in ${file} cannot be read; delete the file to have a new admin made at the next start.`,
    );
  }
  return { accounts: users, file, password: made ? password : undefined };
}

function parseUsers(content: string): Account[] | undefined {
  try {
    return usersFile.parse(JSON.parse(content)).users;
  } catch {
    return undefined;
  }
}

/**
 * The account whose password this is. An unknown name takes the same time as a wrong password, so that the answer does not
 * tell which names exist.
 */
export async function checkPassword(
  accounts: readonly Account[],
  name: string,
  password: string,
): Promise<Account | null> {
  const account = accounts.find((candidate) => candidate.name === name);
  const decoy = accounts[0]?.passwordHash ?? '';
  const fits = await passwordFits(password, account?.passwordHash ?? decoy);
  return account && fits ? account : null;
}

/** Changes with the password: sessions made with the old one end. Says nothing about the hash itself. */
export function passwordStamp(account: Account): string {
  return createHash('sha256').update(account.passwordHash).digest('base64url').slice(0, 16);
}
