import { AppError, unwrap, type Result } from '@/lib/domain/errors';

/** What a server action answered. @throws AppError, `unreachable` when there was no answer. */
export async function callAction<T>(answer: Promise<Result<T>>): Promise<T> {
  return unwrap(await answer.catch(noAnswer));
}

/** A failed fetch rejects with a TypeError; anything else is no fault of the network, and trying again would not help. */
function noAnswer(error: unknown): never {
  throw new AppError(error instanceof TypeError ? 'unreachable' : 'unexpected', {}, { cause: error });
}
