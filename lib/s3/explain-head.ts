import { GetObjectCommand } from '@aws-sdk/client-s3';
import { AppError } from '@/lib/domain/errors';
import type { Store } from './client';
import { toAppError } from './errors';
import { readAction, type ObjectRef } from './head';

/**
 * Why HEAD was refused. It answers without a code: 404 for a missing key and a missing bucket alike, 403 for a wrong secret
 * and a missing permission, 400 for an expired token. The same question as GET is refused with the code.
 */
export async function explainHead(
  store: Store,
  ref: ObjectRef,
  error: unknown,
  signal?: AbortSignal,
): Promise<AppError> {
  const context = { operation: readAction(ref), target: ref.key };
  const refused = toAppError(error, context);
  // HEAD of a delete marker's own version.
  if (refused.code === 'unsupported' && ref.version !== undefined) {
    return new AppError('not_found', refused.details, { cause: error });
  }
  if (!['not_found', 'access_denied', 'unexpected'].includes(refused.code)) return refused;
  try {
    const { client } = await store.forBucket(ref.bucket);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: ref.bucket, Key: ref.key, VersionId: ref.version, Range: 'bytes=0-0' }),
      { abortSignal: signal },
    );
    await Body?.transformToByteArray();
    return refused;
  } catch (explanation) {
    const explained = toAppError(explanation, context);
    // An empty object has no first byte: it is there, and the refusal was another matter.
    return explained.code === 'invalid_input' ? refused : explained;
  }
}
