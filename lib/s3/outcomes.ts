import type { S3Client } from '@aws-sdk/client-s3';
import type { ErrorCode } from '@/lib/domain/errors';
import { shapeOf } from './error-shape';
import { toAppError } from './errors';

/** Why a request got no answer of a store: in our words, and as the socket or a gateway said it (`ECONNREFUSED`, `HTTP 502`). */
export interface Unreached {
  code: ErrorCode;
  cause: string;
}

const UNREACHED: ReadonlySet<ErrorCode> = new Set(['unreachable', 'tls', 'not_s3']);

/** Tells, after the last attempt of each request, whether the store was reached (null); any answer of S3's is one. */
export function tellOutcomes(client: S3Client, tell: (outcome: Unreached | null) => void): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        const result = await next(args);
        tell(null);
        return result;
      } catch (error) {
        const { code } = toAppError(error, { operation: '' });
        // Whoever gave up waiting knows nothing of the store.
        if (UNREACHED.has(code)) tell({ code, cause: causeOf(error) });
        else if (code !== 'cancelled') tell(null);
        throw error;
      }
    },
    { step: 'initialize', name: 'tellOutcomes' },
  );
}

function causeOf(error: unknown): string {
  const { systemCode, status, name } = shapeOf(error);
  return systemCode ?? (status === undefined ? (name ?? 'unknown') : `HTTP ${status}`);
}
