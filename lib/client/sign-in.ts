import { AppError, isErrorCode } from '@/lib/domain/errors';

export type SignInWay = 'account' | 'keys';

/** Nothing here names a place of ours; only the parameters of next-auth's answer are read. */
const BASE = 'http://local.invalid';

/**
 * Signs in through next-auth's documented endpoints. Its own `signIn()` leaves the page when the network is down and takes
 * what was typed with it; this one only throws. `target`: the store to name in an error. @throws AppError
 */
export async function signInWith(
  way: SignInWay,
  fields: Record<string, string>,
  target?: string,
): Promise<void> {
  const { csrfToken } = await request<{ csrfToken: string }>('/api/auth/csrf');
  const { url } = await request<{ url: string }>(`/api/auth/callback/${way}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true', callbackUrl: '/' }),
  });
  const answer = new URL(url, BASE).searchParams;
  const error = answer.get('error');
  if (error !== null) throw signInError(error, target);
  // next-auth sends the person to its own form when its cookie was missing or changed.
  if (answer.has('csrf')) throw new AppError('unexpected');
}

function signInError(message: string, target: string | undefined): AppError {
  if (isErrorCode(message)) return new AppError(message, { target });
  return new AppError(message === 'CredentialsSignin' ? 'sign_in_failed' : 'unexpected');
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new AppError('unreachable', {}, { cause });
  });
  if (response.status === 429) throw new AppError('too_many_attempts', retryAfter(response));
  return response.json().catch((cause: unknown) => {
    throw new AppError(response.status >= 502 ? 'unreachable' : 'unexpected', {}, { cause });
  }) as Promise<T>;
}

function retryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfter: seconds } : {};
}
