import { postJson } from '@/lib/client/fetch';
import { AppError } from '@/lib/domain/errors';
import type { UploadOp, UploadOutputs } from '@/lib/domain/schemas';
import type { UploadServer } from '@/lib/upload/ports';

/** The upload endpoints of the app's own server. */
export const uploadServer: UploadServer = {
  create: ({ connection, bucket, key, contentType, size }) =>
    call('create', { connection, bucket, key, contentType, size }),
  sign: async ({ connection, bucket }, requests) => {
    const { urls } = await call('sign', { connection, bucket, requests });
    return urls.map((answer) => {
      if ('taken' in answer) throw new AppError('precondition_failed');
      return answer;
    });
  },
  parts: async ({ connection, bucket, key, uploadId }) => {
    const { parts } = await call('parts', { connection, bucket, key, uploadId });
    return parts;
  },
  complete: ({ connection, bucket, key, uploadId, size, partSize }) =>
    call('complete', { connection, bucket, key, uploadId, size, partSize }),
  abort: async ({ connection, bucket, key, uploadId }) => {
    await call('abort', { connection, bucket, key, uploadId });
  },
};

function call<Op extends UploadOp>(op: Op, body: unknown): Promise<UploadOutputs[Op]> {
  return postJson(`/api/uploads/${op}`, body);
}
