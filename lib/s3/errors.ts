import { AppError, type ErrorCode, type ErrorDetails } from '@/lib/domain/errors';
import { BY_S3_CODE, BY_STATUS, bySystemCode } from './error-codes';
import { shapeOf, type ErrorShape } from './error-shape';

export interface ErrorContext {
  /** The S3 action as policies name it: `s3:GetObject`. */
  operation: string;
  /** The key, prefix or bucket it is about. */
  target?: string;
  /** The bucket that lies in: what is missing when it is the bucket. */
  bucket?: string;
}

/** The one mapping from whatever the SDK threw. Decides by codes and statuses, never by the wording of a message. */
export function toAppError(error: unknown, context: ErrorContext): AppError {
  if (error instanceof AppError) return error;
  const shape = shapeOf(error);
  const code = codeOf(shape);
  const details: ErrorDetails = { action: context.operation };
  const target = (code === 'bucket_not_found' ? context.bucket : undefined) ?? context.target;
  if (target !== undefined) details.target = target;
  if (code === 'wrong_region' && shape.region !== undefined) details.region = shape.region;
  if (code === 'throttled' && shape.retryAfter !== undefined) details.retryAfter = shape.retryAfter;
  if (shape.requestId !== undefined) details.reference = shape.requestId;
  return new AppError(code, details, { cause: error });
}

/** Runs one S3 call; what it throws arrives as an AppError. */
export async function mapErrors<T>(context: ErrorContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toAppError(error, context);
  }
}

/** An error reported inside a successful reply, as DeleteObjects does per key. */
export function fromReportedCode(s3Code: string | undefined, context: ErrorContext): AppError {
  const code = (s3Code === undefined ? undefined : BY_S3_CODE[s3Code]) ?? 'unexpected';
  return new AppError(code, { action: context.operation, target: context.target });
}

function codeOf(shape: ErrorShape): ErrorCode {
  if (shape.name === 'AbortError') return 'cancelled';
  if (shape.name === 'TimeoutError') return 'unreachable';
  if (shape.name === 'CredentialsProviderError') return 'invalid_credentials';
  const byS3Code = shape.s3Code === undefined ? undefined : BY_S3_CODE[shape.s3Code];
  if (byS3Code !== undefined) return byS3Code;
  const bySystem = shape.systemCode === undefined ? undefined : bySystemCode(shape.systemCode);
  if (bySystem !== undefined) return bySystem;
  // A gateway's own page says what is wrong by its status; any other page is no S3 store's.
  const isGateway = shape.status !== undefined && [429, 502, 503, 504].includes(shape.status);
  if (shape.unreadable && !isGateway) return 'not_s3';
  return (shape.status === undefined ? undefined : BY_STATUS[shape.status]) ?? 'unexpected';
}
