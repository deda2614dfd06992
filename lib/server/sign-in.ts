import 'server-only';
import { z } from 'zod';
import { AppError, isErrorCode, type ErrorCode } from '@/lib/domain/errors';
import { checkPassword, passwordStamp } from './accounts';
import { log } from './log';
import { ownKeyEndpoints, parseOwnKeys, verifyOwnKeys } from './own-keys';
import { MAX_PASSWORD_LENGTH } from './passwords';
import { clientAddress } from './request-origin';
import { runtime } from './runtime';
import type { SessionClaims } from './session-claims';
import { limited } from './sign-in-limits';

const accountForm = z.object({
  username: z.string().trim().min(1).max(128),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
});

/** @throws AppError `sign_in_failed` for an unknown name and a wrong password alike. */
export async function signInWithAccount(fields: unknown, headers: Headers): Promise<SessionClaims> {
  const { accounts } = await runtime();
  const form = accountForm.safeParse(fields);
  if (!form.success) throw new AppError('sign_in_failed');
  const { username, password } = form.data;
  return limited(`account ${username}`, clientAddress(headers), async () => {
    const account = await checkPassword(accounts, username, password);
    if (!account) throw new AppError('sign_in_failed');
    return { kind: 'account', name: account.name, stamp: passwordStamp(account), since: Date.now() };
  });
}

export async function signInWithKeys(fields: unknown, headers: Headers): Promise<SessionClaims> {
  const endpoints = ownKeyEndpoints(await runtime());
  const keys = parseOwnKeys(fields, endpoints);
  const endpoint = endpoints.find(({ value }) => value === keys.endpoint);
  if (!endpoint) throw new AppError('invalid_input', { field: 'endpoint' });
  return limited(`keys ${keys.endpoint} ${keys.accessKeyId}`, clientAddress(headers), async () => {
    await verifyOwnKeys(keys, endpoint);
    return { kind: 'keys', name: keys.accessKeyId, keys, since: Date.now() };
  });
}

/** What the sign-in form is told: a code, never a message. */
export function signInErrorCode(error: unknown): ErrorCode {
  if (error instanceof AppError && isErrorCode(error.code)) {
    if (error.code === 'unexpected') log.error({ err: error }, 'sign-in failed');
    return error.code;
  }
  log.error({ err: error }, 'sign-in failed');
  return 'unexpected';
}
