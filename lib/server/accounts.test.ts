import { scryptSync } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPassword, firstAccount, passwordStamp, type Account } from './accounts';
import { hashPassword, passwordFits } from './passwords';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'windlass-accounts-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('firstAccount', () => {
  it('makes admin once, and tells the password once', async () => {
    const first = await firstAccount(folder, undefined);
    expect(first.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await checkPassword(first.accounts, 'admin', first.password ?? '')).toMatchObject({
      role: 'admin',
    });
    const kept = await readFile(first.file, 'utf8');
    expect(kept).not.toContain(first.password);
    expect((await stat(first.file)).mode & 0o777).toBe(0o600);

    const second = await firstAccount(folder, 'another password');
    expect(second.password).toBeUndefined();
    expect(second.accounts).toEqual(first.accounts);
  });

  it('agrees with itself when two processes start at once', async () => {
    const both = await Promise.all([firstAccount(folder, undefined), firstAccount(folder, undefined)]);
    expect(both[0].accounts).toEqual(both[1].accounts);
    expect(both.filter(({ password }) => password !== undefined)).toHaveLength(1);
  });

  it('does not replace a file it cannot read', async () => {
    const file = path.join(folder, 'users.json');
    await writeFile(file, '{"users": [');
    await chmod(file, 0o600);
    await expect(firstAccount(folder, undefined)).rejects.toThrow(file);
    expect(await readFile(file, 'utf8')).toBe('{"users": [');
  });
});

describe('checkPassword', () => {
  const account = async (name: string, password: string): Promise<Account> => ({
    name,
    role: 'viewer',
    passwordHash: await hashPassword(password),
  });

  it('knows names and passwords exactly', async () => {
    const accounts = [await account('ann', 'correct horse'), await account('bo', 'battery staple')];
    expect((await checkPassword(accounts, 'bo', 'battery staple'))?.name).toBe('bo');
    expect(await checkPassword(accounts, 'bo', 'correct horse')).toBeNull();
    expect(await checkPassword(accounts, 'Bo', 'battery staple')).toBeNull();
    // The decoy of unknown names is a real account's hash: its password must open nothing.
    expect(await checkPassword(accounts, 'nobody', 'correct horse')).toBeNull();
  });

  it('stamps sessions by password', async () => {
    const before = await account('ann', 'correct horse');
    const after = await account('ann', 'other horse');
    expect(passwordStamp(before)).not.toBe(passwordStamp(after));
    expect(before.passwordHash).not.toContain(passwordStamp(before));
  });
});

describe('passwordFits', () => {
  it('reads scrypt hashes', async () => {
    const salt = Buffer.from('0123456789abcdef');
    const key = scryptSync('pässword', salt, 32, { N: 2 ** 14, r: 8, p: 1 });
    const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    const hash = `$scrypt$ln=14,r=8,p=1$${encode(salt)}$${encode(key)}`;
    expect(await passwordFits('pässword', hash)).toBe(true);
    expect(await passwordFits('password', hash)).toBe(false);
  });

  it.each(['', 'plain', '$argon2id$broken', '$scrypt$ln=99,r=8,p=1$AA$AA', '$scrypt$ln=14,r=8,p=1$AA$'])(
    'fits nothing to the broken hash %j',
    async (hash) => {
      expect(await passwordFits('', hash)).toBe(false);
      expect(await passwordFits('x', hash)).toBe(false);
    },
  );

  it('does not hash essays', async () => {
    const essay = 'x'.repeat(2000);
    expect(await passwordFits(essay, await hashPassword(essay))).toBe(false);
  });
});
