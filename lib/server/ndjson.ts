import 'server-only';
import type { Result } from '@/lib/domain/errors';
import { toWire } from './failure';

/** One line of `Result` for each value; a failure is the last line. What fails before the first value is thrown. */
export async function ndjson<T>(name: string, values: AsyncGenerator<T, void, void>): Promise<Response> {
  const first = await values.next();
  const lines = first.done ? [] : [{ ok: true, value: first.value } as const];
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const line = lines.shift() ?? (await nextLine(name, values));
      if (line) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      if (!line?.ok) controller.close();
    },
    async cancel() {
      await values.return();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
    },
  });
}

async function nextLine<T>(
  name: string,
  values: AsyncGenerator<T, void, void>,
): Promise<Result<T> | undefined> {
  try {
    const { done, value } = await values.next();
    return done ? undefined : { ok: true, value };
  } catch (error) {
    return { ok: false, error: toWire(error, { name }) };
  }
}
