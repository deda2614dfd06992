import 'server-only';
import { headers } from 'next/headers';
import { getServerSession } from 'next-auth';
import { authOptions } from './auth';
import { cookieRecord, sessionToken } from './current-user';

/** Seconds a session's cookie is used before a request renews it. */
const RENEW_AFTER = 3600;

/**
 * The `Set-Cookie` lines that put the end of the session off; none while the cookie is young. Without them only a page that
 * polls next-auth would stay signed in.
 */
export async function renewedSession(): Promise<string[]> {
  const token = await sessionToken();
  if (typeof token?.iat !== 'number' || Date.now() / 1000 - token.iat < RENEW_AFTER) return [];
  const lines: string[] = [];
  const request = { headers: Object.fromEntries(await headers()), cookies: await cookieRecord() };
  const response = {
    getHeader: () => lines,
    setHeader: (_: string, value: string[]) => lines.splice(0, lines.length, ...value),
  };
  // next-auth renews cookies through Node's request and response only; these hold all that it touches of them.
  await getServerSession(request as never, response as never, await authOptions());
  return lines;
}
