import { AppError, isErrorCode, unwrap, type Result } from '@/lib/domain/errors';
import { apiHref } from '@/lib/domain/location';

export type Parameters = Record<string, string | null | undefined>;

/** @throws AppError: what the server answered, `unreachable` when there was no answer, `cancelled` when `signal` fired. */
export async function getJson<T>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<T> {
  const response = await send(apiHref(path, parameters), { signal });
  return unwrap(await readResult<T>(response, signal));
}

/** @throws AppError, like `getJson`. */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  return unwrap(await readResult<T>(response, signal));
}

/** The body of an answer as bytes, with its headers. @throws AppError, like `getJson`. */
export async function getBytes(
  href: string,
  signal?: AbortSignal,
  headers?: Record<string, string>,
): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await send(href, { headers, signal });
  if (!response.ok) {
    unwrap(await readResult<never>(response, signal));
    throw new AppError(codeForStatus(response.status));
  }
  const body = await response.arrayBuffer().catch((error: unknown) => {
    throw toNetworkError(error, signal);
  });
  return { bytes: new Uint8Array(body), headers: response.headers };
}

export async function send(href: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(href, { ...init, credentials: 'same-origin' });
  } catch (error) {
    throw toNetworkError(error, init.signal ?? undefined);
  }
}

/** Anything that is no `Result` (a proxy's error page, a cut-off body) becomes an `AppError` here. */
export async function readResult<T>(response: Response, signal?: AbortSignal): Promise<Result<T>> {
  let body: unknown;
  try {
    body = await response.json();
  } catch (error) {
    if (signal?.aborted || !(error instanceof SyntaxError)) throw toNetworkError(error, signal);
    throw new AppError(codeForStatus(response.status), {}, { cause: error });
  }
  if (isResult<T>(body)) return body;
  throw new AppError(codeForStatus(response.status));
}

function isResult<T>(body: unknown): body is Result<T> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false;
  if (body.ok === true) return 'value' in body;
  const error = 'error' in body ? body.error : null;
  return typeof error === 'object' && error !== null && 'code' in error && isErrorCode(error.code);
}

function codeForStatus(status: number) {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'throttled';
  if (status === 502 || status === 503 || status === 504) return 'unreachable';
  return 'unexpected';
}

export function toNetworkError(error: unknown, signal?: AbortSignal): AppError {
  return new AppError(signal?.aborted ? 'cancelled' : 'unreachable', {}, { cause: error });
}
