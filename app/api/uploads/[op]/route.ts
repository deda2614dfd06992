import { AppError } from '@/lib/domain/errors';
import { uploadInputs, type UploadOp, type UploadOutputs } from '@/lib/domain/schemas';
import { existing } from '@/lib/s3/existing';
import { abortUpload, completeUpload, createUpload, listParts } from '@/lib/s3/multipart';
import { presignPart, presignPut } from '@/lib/s3/presign';
import { statusOf } from '@/lib/server/failure';
import { route } from '@/lib/server/guard';

type Handlers = { [Op in UploadOp]: (request: Request) => Promise<Response> };
type Output<Op extends UploadOp> = Promise<UploadOutputs[Op]>;

/** Seconds. Enough for one part over a slow line; the browser asks again when it was not. */
const SIGNED_FOR = 3600;

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
    async ({ connection, signal }, { bucket, key, contentType }): Output<'create'> => ({
      uploadId: await createUpload(connection.store, { bucket, key, contentType, signal }),
    }),
  ),
  sign: route(
    uploadInputs.sign,
    { needs: 'write' },
    async ({ connection: { store } }, { bucket, requests }): Output<'sign'> => {
      const links = requests.map((request) =>
        request.kind === 'put'
          ? presignPut(store, { bucket, ...request, expiresIn: SIGNED_FOR })
          : presignPart(store, { bucket, ...request, expiresIn: SIGNED_FOR }),
      );
      return { urls: (await Promise.all(links)).map(({ url, headers }) => ({ url, headers })) };
    },
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
    async ({ connection }, { bucket, key, uploadId, size, partSize }): Output<'complete'> => ({
      ...(await completeUpload(connection.store, { bucket, key, uploadId, size, partSize })),
      integrity: 'unverified',
    }),
  ),
  abort: route(
    uploadInputs.abort,
    { needs: 'write' },
    async ({ connection }, { bucket, key, uploadId }): Output<'abort'> => {
      await abortUpload(connection.store, { bucket, key, uploadId });
      return {};
    },
  ),
  verify: route(uploadInputs.verify, { needs: 'read' }, (): Output<'verify'> => unsupported()),
  unfinished: route(uploadInputs.unfinished, { needs: 'write' }, (): Output<'unfinished'> => unsupported()),
  diagnose: route(uploadInputs.diagnose, { needs: 'read' }, (): Output<'diagnose'> => unsupported()),
  allow_origin: route(uploadInputs.allow_origin, { needs: 'write' }, (): Output<'allow_origin'> =>
    unsupported(),
  ),
};

function unsupported(): Promise<never> {
  return Promise.reject(new AppError('unsupported'));
}

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
