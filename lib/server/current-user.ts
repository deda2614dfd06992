import 'server-only';
import { cookies, headers } from 'next/headers';
import { getToken, type GetTokenParams, type JWT } from 'next-auth/jwt';
import { AppError } from '@/lib/domain/errors';
import { passwordStamp } from './accounts';
import { requestOrigin } from './request-origin';
import { runtime, type Runtime } from './runtime';
import { sessionClaims, SESSION_LIFE, type SessionClaims } from './session-claims';
import type { User } from './user';

/** Who the request's session belongs to, as the configuration stands now: a removed account is nobody at once. */
export async function currentUser(): Promise<User | null> {
  const claims = sessionClaims.safeParse((await sessionToken())?.claims);
  return claims.success ? userOf(claims.data, await runtime()) : null;
}

/** The session's cookie, decrypted; null when there is none, or it has ended, or is not ours. */
export async function sessionToken(): Promise<JWT | null> {
  // First: while the app is being built there is no request, and Next goes no further.
  const [sent, kept] = [await headers(), await cookieRecord()];
  const { env, sessionSecret } = await runtime();
  return getToken({
    // The types want a whole request; only cookies are read, so that no other header can carry a session.
    req: { cookies: kept, headers: {} } as unknown as GetTokenParams['req'],
    secret: sessionSecret,
    secureCookie: requestOrigin(sent, env.NEXTAUTH_URL).protocol === 'https:',
  });
}

/** @throws AppError `unauthenticated`. */
export async function requireUser(): Promise<User> {
  const user = await currentUser();
  if (!user) throw new AppError('unauthenticated');
  return user;
}

export function userOf(claims: SessionClaims, { accounts }: Pick<Runtime, 'accounts'>): User | null {
  if (Date.now() > claims.since + SESSION_LIFE) return null;
  // The store's own policies decide what these keys may do.
  if (claims.kind === 'keys') return { name: claims.name, kind: 'keys', role: 'admin', keys: claims.keys };
  const account = accounts.find(({ name }) => name === claims.name);
  if (!account || passwordStamp(account) !== claims.stamp) return null;
  return { name: account.name, kind: 'account', role: account.role, connections: account.connections };
}

export async function cookieRecord(): Promise<Record<string, string>> {
  return Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
}
