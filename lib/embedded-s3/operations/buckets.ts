import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import { sendEmpty, sendXml } from '@/lib/embedded-s3/http/reply';
import { parseXml, textOf } from '@/lib/embedded-s3/xml/read';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { isBucketName } from './bucket-name';
import { requireBucket } from './context';
import type { Context } from './context';
import { owner } from './list-parameters';

export function listBuckets({ request, store, region }: Context): void {
  const { query } = request;
  const prefix = query.get('prefix') ?? '';
  const limit = query.integer('max-buckets', 10_000, 1, 10_000);
  const token = Buffer.from(query.get('continuation-token') ?? '', 'base64url').toString();
  const elsewhere = (query.get('bucket-region') ?? region) !== region;
  const found = elsewhere
    ? []
    : store.buckets.list(token, 1_000_000).filter((bucket) => bucket.name.startsWith(prefix));
  const buckets = found.slice(0, limit);
  const last = found.length > limit ? buckets.at(-1)?.name : undefined;
  sendXml(
    request.response,
    xmlDocument(
      'ListAllMyBucketsResult',
      owner(),
      el(
        'Buckets',
        buckets.map(({ name, created }) =>
          el(
            'Bucket',
            el('Name', name),
            el('CreationDate', new Date(created).toISOString()),
            el('BucketRegion', region),
          ),
        ),
      ),
      last === undefined ? undefined : el('ContinuationToken', Buffer.from(last).toString('base64url')),
      query.has('prefix') ? optional('Prefix', prefix) : undefined,
    ),
  );
}

export async function createBucket({ request, auth, store, region }: Context): Promise<void> {
  if (!isBucketName(request.bucket))
    throw new S3Error('InvalidBucketName', { fields: { BucketName: request.bucket } });
  const body = await readDocument(request, auth);
  const location =
    body.length === 0 ? undefined : textOf(parseXml(body, 'CreateBucketConfiguration'), 'LocationConstraint');
  if (location !== undefined && location !== '' && location !== region) {
    throw new S3Error('InvalidLocationConstraint', { fields: { LocationConstraint: location } });
  }
  await store.write(() => {
    if (store.buckets.find(request.bucket))
      throw new S3Error('BucketAlreadyOwnedByYou', { fields: { BucketName: request.bucket } });
    store.buckets.insert(request.bucket);
  });
  sendEmpty(request.response, 200, { Location: `/${request.bucket}` });
}

export function headBucket({ request, store, region }: Context): void {
  requireBucket(store, request.bucket);
  sendEmpty(request.response, 200, { 'x-amz-bucket-region': region });
}

/** Needs an empty bucket: no object, old version or delete marker. Unfinished uploads go with it, as in S3. */
export async function deleteBucket({ request, store }: Context): Promise<void> {
  await store.write((transaction) => {
    const bucket = requireBucket(store, request.bucket);
    if (store.buckets.isUsed(bucket.id))
      throw new S3Error('BucketNotEmpty', { fields: { BucketName: bucket.name } });
    store.uploads.removeAllOf(transaction, bucket.id);
    store.buckets.delete(bucket.id);
  });
  sendEmpty(request.response, 204);
}

export function getBucketLocation({ request, store, region }: Context): void {
  requireBucket(store, request.bucket);
  // For us-east-1 the element is empty, by history.
  sendXml(request.response, xmlDocument('LocationConstraint', region === 'us-east-1' ? '' : region));
}

/** ACLs do not exist here, which is what this setting says. */
export function getBucketOwnershipControls({ request, store }: Context): void {
  requireBucket(store, request.bucket);
  sendXml(
    request.response,
    xmlDocument('OwnershipControls', el('Rule', el('ObjectOwnership', 'BucketOwnerEnforced'))),
  );
}
