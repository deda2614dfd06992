import { postJson } from '@/lib/client/fetch';
import type { UploadOp, UploadOutputs } from '@/lib/domain/schemas';
import type { UploadServer } from '@/lib/upload/ports';

/** The upload endpoints of the app's own server. */
export const uploadServer: UploadServer = {
  create: ({ connection, bucket, key, contentType, size, metadata, token }) =>
    askUploads('create', { connection, bucket, key, contentType, size, metadata, token }),
  sign: async ({ connection, bucket }, requests, via) => {
    const { urls } = await askUploads('sign', { connection, bucket, requests, via });
    return urls;
  },
  parts: async ({ connection, bucket, key, uploadId }) => {
    const { parts } = await askUploads('parts', { connection, bucket, key, uploadId });
    return parts;
  },
  complete: ({ connection, bucket, key, uploadId, size, partSize, md5, parts, ifAbsent, tags }) =>
    askUploads('complete', {
      ...{ connection, bucket, key, uploadId, size, partSize, md5, parts, ifAbsent, tags },
    }),
  verify: async ({ connection, bucket }, objects) => {
    const { results } = await askUploads('verify', { connection, bucket, objects });
    return results;
  },
  abort: async ({ connection, bucket, key, uploadId }) => {
    await askUploads('abort', { connection, bucket, key, uploadId });
  },
};

/** @throws AppError */
export function askUploads<Op extends UploadOp>(
  op: Op,
  body: unknown,
  signal?: AbortSignal,
): Promise<UploadOutputs[Op]> {
  return postJson(`/api/uploads/${op}`, body, signal);
}
