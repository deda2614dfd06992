import { unwrap, type Result } from '@/lib/domain/errors';
import { apiHref } from '@/lib/domain/location';
import { readResult, send, toNetworkError, type Parameters } from './fetch';

/** The values of a stream of `Result` lines, as they arrive. Leaving the loop stops the server. @throws AppError */
export async function* ndjson<T>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const response = await send(apiHref(path, parameters), { signal });
  if (!response.ok || response.body === null) {
    unwrap(await readResult<T>(response, signal));
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw toNetworkError(error, signal);
      });
      const lines = (rest + (value ?? '')).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line !== '') yield unwrap(JSON.parse(line) as Result<T>);
      if (done) return;
    }
  } finally {
    // Also when the reader of these lines breaks off: an open stream would keep the server counting.
    await reader.cancel().catch(() => undefined);
  }
}
