import { AppError } from '@/lib/domain/errors';
import { uploadInputs, type UploadOp, type UploadOutputs } from '@/lib/domain/schemas';
import { beginUpload } from '@/lib/s3/begin-upload';
import { existing } from '@/lib/s3/existing';
import { completeUpload } from '@/lib/s3/complete-upload';
import { abortUpload, listParts } from '@/lib/s3/multipart';
import { unfinishedUploads } from '@/lib/s3/unfinished';
import { verifyObjects } from '@/lib/s3/verify';
import { allowPage, diagnose, pageOrigin } from '@/lib/server/diagnose';
import { statusOf } from '@/lib/server/failure';
import { route } from '@/lib/server/guard';
import { signUploads } from '@/lib/server/sign-uploads';

type Handlers = { [Op in UploadOp]: (request: Request) => Promise<Response> };
type Output<Op extends UploadOp> = Promise<UploadOutputs[Op]>;

const handlers: Handlers = {
  check: route(
    uploadInputs.check,
    { needs: 'read' },
    async ({ connection, signal }, { bucket, keys }): Output<'check'> => ({
      existing: await existing(connection.store, bucket, keys, signal),
    }),
  ),
  create: route(
    uploadInputs.create,
    { needs: 'write' },
    async ({ connection, signal }, { bucket, key, contentType, metadata, token }): Output<'create'> => ({
      uploadId: await beginUpload(connection.store, { bucket, key, contentType, metadata, token, signal }),
    }),
  ),
  sign: route(
    uploadInputs.sign,
    { needs: 'write' },
    async ({ connection, request, signal }, input): Output<'sign'> =>
      signUploads(connection.store, input, (await pageOrigin(request)).origin, signal),
  ),
  parts: route(
    uploadInputs.parts,
    { needs: 'write' },
    async ({ connection, signal }, { bucket, key, uploadId }): Output<'parts'> => ({
      parts: await listParts(connection.store, { bucket, key, uploadId }, signal),
    }),
  ),
  // Not ended by a closed tab: the store may be done by then, and half a completion helps nobody.
  complete: route(
    uploadInputs.complete,
    { needs: 'write' },
    ({ connection }, { bucket, key, md5, parts, ...rest }): Output<'complete'> =>
      completeUpload(connection.store, { ...rest, bucket, key, sums: { md5, parts } }),
  ),
  abort: route(
    uploadInputs.abort,
    { needs: 'write' },
    async ({ connection }, { bucket, key, uploadId }): Output<'abort'> => {
      await abortUpload(connection.store, { bucket, key, uploadId });
      return {};
    },
  ),
  verify: route(
    uploadInputs.verify,
    { needs: 'read' },
    async ({ connection, signal }, { bucket, objects }): Output<'verify'> => ({
      results: await verifyObjects(connection.store, bucket, objects, signal),
    }),
  ),
  unfinished: route(
    uploadInputs.unfinished,
    { needs: 'write' },
    async ({ connection, signal }, { bucket, keys }): Output<'unfinished'> => ({
      uploads: await unfinishedUploads(connection.store, bucket, keys, signal),
    }),
  ),
  diagnose: route(
    uploadInputs.diagnose,
    { needs: 'read' },
    async ({ connection, request }, { bucket }): Output<'diagnose'> =>
      diagnose(connection, bucket, await pageOrigin(request)),
  ),
  allow_origin: route(
    uploadInputs.allow_origin,
    { needs: 'write' },
    async ({ connection, request }, { bucket }): Output<'allow_origin'> => {
      await allowPage(connection, bucket, await pageOrigin(request));
      return {};
    },
  ),
};

interface UploadRouteParams {
  params: Promise<{ op: string }>;
}

export async function POST(request: Request, { params }: UploadRouteParams): Promise<Response> {
  const { op } = await params;
  if (isUploadOp(op)) return handlers[op](request);
  const error = new AppError('not_found').toWire();
  return Response.json({ ok: false, error }, { status: statusOf(error.code) });
}

function isUploadOp(op: string): op is UploadOp {
  return Object.hasOwn(handlers, op);
}
