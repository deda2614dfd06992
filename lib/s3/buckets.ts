import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  type BucketLocationConstraint,
  type CreateBucketConfiguration,
  type ListBucketsCommandOutput,
} from '@aws-sdk/client-s3';
import { newBucketNameProblem } from '@/lib/domain/bucket-name';
import type { BucketSummary } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { BucketName } from '@/lib/domain/names';
import { isAmazon } from '@/lib/domain/store-url';
import type { Store } from './client';
import { mapErrors } from './errors';

const BUCKETS_PER_PAGE = 1000;
/** Where AWS puts a bucket created without a location, and what its absence means. */
const DEFAULT_REGION = 'us-east-1';

/** Every bucket these keys own, all pages. */
export async function listBuckets(store: Store, signal?: AbortSignal): Promise<BucketSummary[]> {
  const context = { operation: 's3:ListAllMyBuckets', target: store.endpoint };
  return mapErrors(context, async () => {
    const buckets: BucketSummary[] = [];
    let token: string | undefined;
    do {
      const page: ListBucketsCommandOutput = await store.client.send(
        new ListBucketsCommand({ MaxBuckets: BUCKETS_PER_PAGE, ContinuationToken: token }),
        { abortSignal: signal },
      );
      // A page of HTML parses into an answer that holds nothing; S3 always names the owner or the list.
      if (page.Buckets === undefined && page.Owner === undefined)
        throw new AppError('not_s3', { action: context.operation, target: context.target });
      for (const { Name, CreationDate, BucketRegion } of page.Buckets ?? []) {
        buckets.push({
          name: Name as BucketName,
          created: CreationDate?.toISOString(),
          region: BucketRegion,
        });
      }
      token = page.ContinuationToken === token ? undefined : page.ContinuationToken;
    } while (token !== undefined);
    return buckets;
  });
}

/**
 * @param region where to create it; absent: in the connection's own on AWS, where the store creates buckets elsewhere.
 * @throws AppError `conflict` also when these keys own a bucket of that name already: AWS's oldest region, like several
 * other stores, would answer as if it had just created it.
 */
export async function createBucket(store: Store, name: string, region?: string): Promise<void> {
  if (newBucketNameProblem(name) !== null)
    throw new AppError('invalid_bucket_name', { field: 'bucket', target: name });
  const bucket = name as BucketName;
  const context = { operation: 's3:CreateBucket', target: bucket };
  if (await exists(store, bucket))
    throw new AppError('conflict', { action: context.operation, target: bucket });
  const location = region ?? (isAmazon(store.endpoint) ? store.region : undefined);
  const { client } = store.inRegion(location);
  await mapErrors(context, () => client.send(createBucketCommand(bucket, location)));
}

function createBucketCommand(bucket: BucketName, location: string | undefined): CreateBucketCommand {
  const isNamed = location !== undefined && location !== DEFAULT_REGION;
  const configuration: CreateBucketConfiguration | undefined = isNamed
    ? { LocationConstraint: location as BucketLocationConstraint }
    : undefined;
  const command = new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: configuration });
  // The SDK would fill in the connection's region, which other stores than AWS need not know as a location.
  command.middlewareStack.add(
    (next) => (args) => next({ ...args, input: { ...args.input, CreateBucketConfiguration: configuration } }),
    { step: 'initialize', priority: 'low', name: 'locationAsAsked' },
  );
  return command;
}

/** @throws AppError `bucket_not_empty`. */
export async function deleteBucket(store: Store, bucket: BucketName): Promise<void> {
  await mapErrors({ operation: 's3:DeleteBucket', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    await client.send(new DeleteBucketCommand({ Bucket: bucket }));
  });
}

/** As the store names it, for display: other stores answer words no signature may carry (`default`). */
export async function bucketRegion(store: Store, bucket: BucketName): Promise<string | undefined> {
  return mapErrors({ operation: 's3:GetBucketLocation', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket: bucket }));
    if (LocationConstraint === 'EU') return 'eu-west-1';
    return LocationConstraint ?? DEFAULT_REGION;
  });
}

/**
 * Succeeds when the bucket is there and these keys may list it.
 * @throws AppError that says which of the two it is: HEAD alone answers both without a code, so it is asked again as GET.
 */
export async function headBucket(store: Store, bucket: BucketName, signal?: AbortSignal): Promise<void> {
  await mapErrors({ operation: 's3:ListBucket', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    try {
      await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: signal });
    } catch (error) {
      await client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 }), { abortSignal: signal });
      throw error;
    }
  });
}

async function exists(store: Store, bucket: BucketName): Promise<boolean> {
  try {
    await headBucket(store, bucket);
    return true;
  } catch (error) {
    // Somebody else's bucket, or one in another region, is there too; the creation itself says so best.
    if (error instanceof AppError) return false;
    throw error;
  }
}
