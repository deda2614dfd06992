import 'server-only';
import { pino } from 'pino';
import { processWide } from './process-wide';

const SECRETS = [
  'password',
  'passwordHash',
  'secretAccessKey',
  'sessionToken',
  'accessKeyId',
  'credentials',
  'authorization',
  'cookie',
  'token',
  'secret',
];

/**
 * Structured lines on standard error: standard output is for what the start script tells the operator. Presigned addresses
 * carry a signature, so addresses are never logged, only names of operations, buckets and keys.
 */
export const log = processWide('log', () =>
  pino(
    {
      base: { app: 'windlass' },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
      serializers: { err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  ),
);

/** What a log line may say of an error. Never the object as it is: SDK errors hold the request, headers and all. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const extra = error as Error & {
    code?: unknown;
    $metadata?: { requestId?: string; httpStatusCode?: number };
  };
  return {
    name: error.name,
    message: error.message,
    code: typeof extra.code === 'string' ? extra.code : undefined,
    requestId: extra.$metadata?.requestId,
    status: extra.$metadata?.httpStatusCode,
    stack: error.stack,
    cause: error.cause !== undefined && depth < 4 ? describeError(error.cause, depth + 1) : undefined,
  };
}
