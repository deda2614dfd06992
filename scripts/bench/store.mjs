// @ts-check
import { Agent } from 'node:http';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const PUTS_AT_ONCE = 48;

/**
 * The raw side of every comparison: the SDK alone, on the same store, from the same machine.
 * @param {{ endpoint: string, accessKeyId: string, secretAccessKey: string }} access
 */
export function openStore({ endpoint, accessKeyId, secretAccessKey }) {
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }) },
  });

  /**
   * @param {string} bucket
   * @param {string} prefix
   */
  async function* listed(bucket, prefix, Delimiter = '') {
    let token;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter, ContinuationToken: token }),
      );
      yield page.Contents ?? [];
      token = page.NextContinuationToken;
    } while (token);
  }

  return {
    access: { endpoint, accessKeyId, secretAccessKey },

    /**
     * @param {string} bucket
     * @param {string[]} origins
     * @param {string[]} methods
     */
    async createBucket(bucket, origins, methods = ['GET', 'PUT']) {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      const rule = {
        AllowedOrigins: origins,
        AllowedMethods: methods,
        AllowedHeaders: ['*'],
        // Uppy completes from the ETags its page reads.
        ExposeHeaders: ['ETag'],
      };
      await client.send(
        new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } }),
      );
    },

    /**
     * `count` small objects named so that listing order is counting order.
     * @param {string} bucket
     * @param {string} prefix
     * @param {number} count
     */
    async seed(bucket, prefix, count) {
      let next = 0;
      const lane = async () => {
        while (next < count) {
          const Key = `${prefix}${String(next++).padStart(6, '0')}.txt`;
          await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
        }
      };
      await Promise.all(Array.from({ length: PUTS_AT_ONCE }, lane));
    },

    /**
     * @param {string} bucket
     * @param {string} prefix
     */
    async firstPage(bucket, prefix) {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter: '/', MaxKeys: 1000 }),
      );
      return page.Contents?.length ?? 0;
    },

    /**
     * @param {string} bucket
     * @param {string} prefix
     */
    async *pages(bucket, prefix, Delimiter = '/') {
      for await (const page of listed(bucket, prefix, Delimiter)) yield page.map(({ Key }) => Key);
    },

    /**
     * So many keys after one of them.
     * @param {string} bucket
     * @param {string} prefix
     * @param {{ after: string | undefined, count: number }} range
     */
    async walkRange(bucket, prefix, { after, count }) {
      for (let seen = 0, last = after; seen < count;) {
        const { Contents = [] } = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, StartAfter: last }),
        );
        if (Contents.length === 0) throw new Error(`there are ${seen} keys instead of ${count}`);
        seen += Contents.length;
        last = Contents.at(-1)?.Key;
      }
    },

    /**
     * @param {string} bucket
     * @param {string} prefix
     */
    async deletePrefix(bucket, prefix) {
      for await (const keys of this.pages(bucket, prefix, '')) {
        if (keys.length === 0) continue;
        const Objects = keys.map((Key) => ({ Key }));
        const { Errors } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors?.length)
          throw new Error(`${Errors.length} objects were not deleted: ${Errors[0].Message}`);
      }
    },

    /** @param {string} bucket */
    async removeBucket(bucket) {
      await this.deletePrefix(bucket, '');
      await client.send(new DeleteBucketCommand({ Bucket: bucket }));
    },

    /**
     * What a page may ask for: the server side of an upload with nothing around it.
     * @param {string} bucket
     * @returns {Record<string, (input: any) => Promise<object>>}
     */
    forPages(bucket) {
      const at = ({ key, uploadId }) => ({ Bucket: bucket, Key: key, UploadId: uploadId });
      const listParts = async (input) => {
        const { Parts = [] } = await client.send(new ListPartsCommand(at(input)));
        return Parts;
      };
      return {
        async create(input) {
          const { UploadId } = await client.send(new CreateMultipartUploadCommand(at(input)));
          return { uploadId: UploadId };
        },
        async sign({ requests }) {
          const sign = ({ kind, partNumber, ...input }) =>
            getSignedUrl(
              client,
              kind === 'put'
                ? new PutObjectCommand({ Bucket: bucket, Key: input.key })
                : new UploadPartCommand({ ...at(input), PartNumber: partNumber }),
              { expiresIn: 3600 },
            );
          return { urls: await Promise.all(requests.map(sign)) };
        },
        async parts(input) {
          const parts = await listParts(input);
          return {
            parts: parts.map(({ PartNumber, Size, ETag }) => ({
              partNumber: PartNumber,
              size: Size,
              etag: ETag,
            })),
          };
        },
        async complete(input) {
          const parts = input.parts ?? (await listParts(input));
          const Parts = parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }));
          const { ETag } = await client.send(
            new CompleteMultipartUploadCommand({ ...at(input), MultipartUpload: { Parts } }),
          );
          return { etag: ETag };
        },
        async abort(input) {
          await client.send(new AbortMultipartUploadCommand(at(input)));
          return {};
        },
      };
    },

    /**
     * Objects and bytes under a prefix.
     * @param {string} bucket
     * @param {string} prefix
     */
    async sizeOf(bucket, prefix) {
      const size = { objects: 0, bytes: 0 };
      for await (const page of listed(bucket, prefix)) {
        size.objects += page.length;
        for (const { Size = 0 } of page) size.bytes += Size;
      }
      return size;
    },
  };
}

/** @typedef {ReturnType<typeof openStore>} BenchStore */
