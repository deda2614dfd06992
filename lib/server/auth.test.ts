import { describe, expect, it, vi } from 'vitest';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
const { redirect } = await import('./auth');
const { userOf } = await import('./current-user');
const { passwordStamp } = await import('./accounts');

describe('redirect', () => {
  const baseUrl = 'https://files.example.com';
  it.each([
    ['/a?prefix=b%2F', `${baseUrl}/a?prefix=b%2F`],
    [`${baseUrl}/a`, `${baseUrl}/a`],
    ['https://evil.example/', baseUrl],
    ['//evil.example', baseUrl],
    ['/\\evil.example', baseUrl],
    ['https://files.example.com.evil.example', baseUrl],
    ['javascript:alert(1)', baseUrl],
    ['http://files.example.com/', baseUrl],
    ['https://', baseUrl],
  ])('%s → %s', (url, target) => {
    expect(redirect({ url, baseUrl })).toBe(target);
  });
});

describe('userOf', () => {
  const account = { name: 'ann', passwordHash: '$argon2id$1', role: 'editor' as const };
  const claims = { kind: 'account' as const, name: 'ann', stamp: passwordStamp(account), since: Date.now() };

  it('is who the accounts say, with the role they say', () => {
    expect(userOf(claims, { accounts: [account] })).toMatchObject({ name: 'ann', role: 'editor' });
  });

  it('is nobody once the account, its password or a week has gone', () => {
    expect(userOf(claims, { accounts: [] })).toBeNull();
    expect(userOf(claims, { accounts: [{ ...account, passwordHash: '$argon2id$2' }] })).toBeNull();
    const eightDays = 8 * 24 * 3_600_000;
    expect(userOf({ ...claims, since: Date.now() - eightDays }, { accounts: [account] })).toBeNull();
  });
});
