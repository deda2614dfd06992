// @ts-check
import { Agent } from 'node:http';
import {
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

  return {
    /**
     * @param {string} bucket
     * @param {string[]} origins
     */
    async createBucket(bucket, origins) {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      const rule = { AllowedOrigins: origins, AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['*'] };
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
      let token;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter, ContinuationToken: token }),
        );
        yield (page.Contents ?? []).map(({ Key }) => Key);
        token = page.NextContinuationToken;
      } while (token);
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
     * @param {string} bucket
     * @param {string} key
     */
    presignPut(bucket, key) {
      return getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: 3600 });
    },

    /**
     * @param {string} bucket
     * @param {string} key
     * @param {number} parts
     */
    async beginMultipart(bucket, key, parts) {
      const at = { Bucket: bucket, Key: key };
      const { UploadId } = await client.send(new CreateMultipartUploadCommand(at));
      const sign = (_, index) =>
        getSignedUrl(client, new UploadPartCommand({ ...at, UploadId, PartNumber: index + 1 }), {
          expiresIn: 3600,
        });
      const urls = await Promise.all(Array.from({ length: parts }, sign));
      const complete = async () => {
        const { Parts = [] } = await client.send(new ListPartsCommand({ ...at, UploadId }));
        if (Parts.length !== parts) throw new Error(`${Parts.length} of ${parts} parts arrived`);
        const list = Parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }));
        await client.send(
          new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: list } }),
        );
      };
      return { urls, complete };
    },
  };
}

/** @typedef {ReturnType<typeof openStore>} BenchStore */
