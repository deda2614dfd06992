import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketCorsCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { decodeListed } from '@/lib/s3/encoding';
import { appOrigin, required, storeAccess } from './environment';

const AT_ONCE = 32;
/** What DeleteObjects takes in one request. */
const MOST_AT_ONCE = 1000;
const PLAIN = /^[\w./-]+$/;

export interface Content {
  body: string | Uint8Array;
  contentType?: string;
}

/** Where a bucket is seen: the app, and what the app calls the connection. */
export interface SeenAt {
  origin: string;
  connection: string;
}

export function storeClient({ endpoint, accessKeyId, secretAccessKey } = storeAccess()): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** A bucket of one test's own, seen past the app: what is written here is what the store really holds. */
export class TestBucket {
  private keepsVersions = false;

  private constructor(
    private readonly client: S3Client,
    readonly name: string,
    readonly connection = required('WINDLASS_E2E_CONNECTION'),
  ) {}

  static async create(client: S3Client, seenAt?: SeenAt): Promise<TestBucket> {
    const bucket = new TestBucket(client, `e2e-${randomBytes(6).toString('hex')}`, seenAt?.connection);
    await client.send(new CreateBucketCommand({ Bucket: bucket.name }));
    await bucket.allowPages(seenAt?.origin ?? appOrigin(), ['GET', 'PUT', 'HEAD']);
    return bucket;
  }

  /** The one rule of the bucket, from now on. */
  async allowPages(origin: string, AllowedMethods: string[]): Promise<void> {
    const rule = { AllowedOrigins: [origin], AllowedMethods, AllowedHeaders: ['*'] };
    await this.client.send(
      new PutBucketCorsCommand({ Bucket: this.name, CORSConfiguration: { CORSRules: [rule] } }),
    );
  }

  /** A bucket made elsewhere, to be looked into and removed. */
  static existing(client: S3Client, name: string): TestBucket {
    return new TestBucket(client, name);
  }

  /** Each key with its content, or with its own name as content where only keys are given. */
  async seed(objects: readonly string[] | Record<string, string | Uint8Array | Content>): Promise<void> {
    const waiting: [string, Content][] = Array.isArray(objects)
      ? objects.map((key: string) => [key, { body: key }])
      : Object.entries(objects).map(([key, content]) => [
          key,
          typeof content === 'string' || content instanceof Uint8Array ? { body: content } : content,
        ]);
    const lane = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [Key, { body, contentType }] = next;
        await this.client.send(
          new PutObjectCommand({ Bucket: this.name, Key, Body: body, ContentType: contentType }),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  async exists(): Promise<boolean> {
    const { Buckets = [] } = await this.client.send(new ListBucketsCommand({}));
    return Buckets.some(({ Name }) => Name === this.name);
  }

  /** Every key under a prefix, in the store's order. */
  async keys(prefix = ''): Promise<string[]> {
    return (await this.list(prefix)).map(([key]) => key);
  }

  /** Every key with its ETag, without the quotes. */
  async etags(): Promise<Record<string, string>> {
    return Object.fromEntries(await this.list());
  }

  private async list(prefix = ''): Promise<[key: string, etag: string][]> {
    const found: [string, string][] = [];
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({
          Bucket: this.name,
          Prefix: prefix,
          EncodingType: 'url',
          ContinuationToken: token,
        }),
      );
      for (const { Key = '', ETag = '' } of page.Contents ?? [])
        found.push([decodeListed(Key, page.EncodingType), ETag.replaceAll('"', '')]);
      token = page.NextContinuationToken;
    } while (token);
    return found;
  }

  async read(key: string): Promise<Buffer> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.name, Key: key }));
    return Buffer.from(await Body!.transformToByteArray());
  }

  /** Of what the store gives out now, without holding it. */
  async sha256(key: string): Promise<string> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.name, Key: key }));
    const hash = createHash('sha256');
    for await (const chunk of Body as Readable) hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  }

  async contentType(key: string): Promise<string | undefined> {
    const { ContentType } = await this.client.send(new HeadObjectCommand({ Bucket: this.name, Key: key }));
    return ContentType;
  }

  /** When an object was written, in epoch milliseconds. Listed: a HEAD tells whole seconds, too coarse for a test. */
  async modified(key: string): Promise<number | undefined> {
    const { Contents = [] } = await this.client.send(
      new ListObjectsV2Command({ Bucket: this.name, Prefix: key, MaxKeys: 1 }),
    );
    return Contents[0]?.LastModified?.getTime();
  }

  /** What is stored with an object. */
  async stored(key: string) {
    const at = { Bucket: this.name, Key: key };
    const { ContentType, CacheControl, Metadata } = await this.client.send(new HeadObjectCommand(at));
    const { TagSet = [] } = await this.client.send(new GetObjectTaggingCommand(at));
    const tags = Object.fromEntries(TagSet.map(({ Key = '', Value = '' }) => [Key, Value]));
    return { contentType: ContentType, cacheControl: CacheControl, user: Metadata, tags };
  }

  async unfinishedUploads(): Promise<string[]> {
    const { Uploads = [] } = await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.name }));
    return Uploads.map(({ Key = '' }) => Key);
  }

  /** From now on what is replaced or deleted stays as an old version. */
  async keepVersions(): Promise<void> {
    await this.client.send(
      new PutBucketVersioningCommand({
        Bucket: this.name,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
    this.keepsVersions = true;
  }

  /** From now on browsers refuse to send anything here from a page. */
  async forbidPages(): Promise<void> {
    await this.client.send(new DeleteBucketCorsCommand({ Bucket: this.name }));
  }

  /** Numbers of the parts stored of what is unfinished here. */
  async unfinishedParts(): Promise<number[]> {
    const { Uploads = [] } = await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.name }));
    const lists = await Promise.all(
      Uploads.map(({ Key, UploadId }) =>
        this.client.send(new ListPartsCommand({ Bucket: this.name, Key, UploadId })),
      ),
    );
    return lists.flatMap(({ Parts = [] }) => Parts.map(({ PartNumber = 0 }) => PartNumber));
  }

  /** As a lifecycle rule does. */
  async abortUploads(): Promise<void> {
    const { Uploads = [] } = await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.name }));
    for (const { Key, UploadId } of Uploads) {
      await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.name, Key, UploadId }));
    }
  }

  /** Every object. One by one where a key may hold characters that no XML request can carry. */
  async clear(): Promise<void> {
    const keys = await this.keys();
    const plain = keys.filter((key) => PLAIN.test(key));
    for (let from = 0; from < plain.length; from += MOST_AT_ONCE) {
      const Objects = plain.slice(from, from + MOST_AT_ONCE).map((Key) => ({ Key }));
      const { Errors: [refused] = [] } = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.name, Delete: { Objects, Quiet: true } }),
      );
      if (refused) throw new Error(`${refused.Key} was not deleted: ${refused.Code}`);
    }
    const waiting = keys.filter((key) => !PLAIN.test(key));
    const lane = async () => {
      for (let Key = waiting.pop(); Key !== undefined; Key = waiting.pop()) {
        await this.client.send(new DeleteObjectCommand({ Bucket: this.name, Key }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  /** Every version and delete marker, of the few a test leaves. */
  private async clearVersions(): Promise<void> {
    const { Versions = [], DeleteMarkers = [] } = await this.client.send(
      new ListObjectVersionsCommand({ Bucket: this.name }),
    );
    for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
      await this.client.send(new DeleteObjectCommand({ Bucket: this.name, Key, VersionId }));
  }

  /** The whole bucket, with everything a test may have left in it; also when the test has deleted it itself. */
  async remove(): Promise<void> {
    try {
      await this.abortUploads();
      await (this.keepsVersions ? this.clearVersions() : this.clear());
      await this.client.send(new DeleteBucketCommand({ Bucket: this.name }));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'NoSuchBucket') throw error;
    }
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
