import AwsS3 from '@uppy/aws-s3';
import Uppy from '@uppy/core';
import type { ObjectKey } from '@/lib/domain/names';
import { MAX_PARTS, PREFERRED_PART_BYTES, SINGLE_PUT_MAX_BYTES } from '@/lib/upload/plan';
import type { SignRequest } from '@/lib/upload/ports';
import { ask } from './server';

const MIB = 1024 ** 2;

/** Which files go in parts, and in which: as Uppy does it unless it is told otherwise. */
const ITS_PARTS = {
  shouldUseMultipart: ({ size }: { size: number | null }) => (size ?? 0) > 100 * MIB,
  getChunkSize: ({ size }: { size: number }) => Math.max(5 * MIB, Math.ceil(size / MAX_PARTS)),
};

/** And as this product does it. */
export const OUR_PARTS: typeof ITS_PARTS = {
  shouldUseMultipart: ({ size }: { size: number | null }) => (size ?? 0) > SINGLE_PUT_MAX_BYTES,
  getChunkSize: () => PREFERRED_PART_BYTES,
};

/** Uppy as a page sets it up for a store, as it comes but for the parts. It asks for one signature at a time. */
export async function uploadByUppy(
  files: readonly File[],
  prefix: string,
  sign: (request: SignRequest) => Promise<string>,
  parts = ITS_PARTS,
): Promise<void> {
  const uppy = new Uppy<{ key: ObjectKey }, Record<string, never>>();
  const signed = async (request: SignRequest) => ({
    method: 'PUT' as const,
    url: await sign(request),
    headers: {},
    fields: {},
  });
  uppy.use(AwsS3<{ key: ObjectKey }, Record<string, never>>, {
    ...parts,
    getUploadParameters: ({ meta }) => signed({ kind: 'put', key: meta.key, contentType: '' }),
    createMultipartUpload: async ({ meta: { key } }) => ({ key, ...(await ask('create', { key })) }),
    signPart: (_, { key, uploadId, partNumber }) =>
      signed({ kind: 'part', key: key as ObjectKey, uploadId, partNumber }),
    listParts: async (_, { key, uploadId }) => {
      const { parts } = await ask('parts', { key, uploadId });
      return parts.map(({ partNumber, size, etag }) => ({ PartNumber: partNumber, Size: size, ETag: etag }));
    },
    completeMultipartUpload: async (_, { key, uploadId, parts }) => {
      await ask('complete', { key, uploadId, parts });
      return {};
    },
    abortMultipartUpload: async (_, { key, uploadId }) => {
      await ask('abort', { key, uploadId });
    },
  });
  uppy.addFiles(
    files.map((data) => ({
      ...{ data, name: data.name, type: 'application/octet-stream' },
      meta: { key: (prefix + data.name) as ObjectKey },
    })),
  );
  const result = await uppy.upload();
  const failed = result?.failed ?? [];
  uppy.destroy();
  if (failed.length > 0) throw new Error(`${failed.length} failed: ${failed[0]?.error ?? ''}`);
}
