import { request, type APIRequestContext } from '@playwright/test';
import { appOrigin } from './environment';
import type { Credentials } from './sign-in';

/** A client of the app's HTTP interface, signed in the way the form does it; without credentials it is nobody. */
export async function openSession(
  credentials?: Credentials,
  baseURL = appOrigin(),
): Promise<APIRequestContext> {
  const client = await request.newContext({ baseURL, storageState: undefined });
  if (!credentials) return client;
  const { csrfToken } = (await (await client.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await client.post('/api/auth/callback/account', {
    form: { ...credentials, csrfToken, json: 'true', callbackUrl: '/' },
  });
  if (!answer.ok()) throw new Error(`${credentials.username} could not sign in: ${answer.status()}`);
  return client;
}
