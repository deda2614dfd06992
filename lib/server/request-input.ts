import 'server-only';
import { AppError } from '@/lib/domain/errors';

/** Next's own limit for server actions; 1000 keys of 1024 bytes fit, escapes aside. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

export function readQuery(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** The JSON body. @throws AppError `too_large`, `invalid_input`. */
export async function readBody(request: Request): Promise<unknown> {
  return parseJson(await readText(request));
}

/** The JSON in one field of a submitted form. */
export async function readFormField(request: Request, field: string): Promise<unknown> {
  const form = new URLSearchParams(await readText(request));
  return parseJson(form.get(field) ?? '');
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new AppError('too_large');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', {}, { cause });
  }
}
