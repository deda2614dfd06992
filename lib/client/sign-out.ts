import { AppError } from '@/lib/domain/errors';
import { dropDrafts } from './drafts';

/** Ends the session through next-auth's documented endpoints. @throws AppError */
export async function signOut(): Promise<void> {
  const { csrfToken } = (await (await request('/api/auth/csrf')).json()) as { csrfToken: string };
  await request('/api/auth/signout', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/' }),
  });
  dropDrafts();
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new AppError('unreachable', {}, { cause });
  });
  if (!response.ok) throw new AppError('unexpected');
  return response;
}
