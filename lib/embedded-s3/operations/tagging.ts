import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import { sendEmpty, sendXml } from '@/lib/embedded-s3/http/reply';
import { xmlDocument } from '@/lib/embedded-s3/xml/write';
import { requireBucket, requireObject, versionHeaders } from './context';
import type { Context } from './context';
import { maxBucketTags, maxObjectTags, readTaggingDocument, tagSet } from './tags';

function requireTagged({ request, store }: Context) {
  const bucket = requireBucket(store, request.bucket);
  const version = requireObject(store, bucket, request.key, request.query.get('versionId'));
  return { version, headers: versionHeaders(bucket, version) };
}

export function getObjectTagging(context: Context): void {
  const { version, headers } = requireTagged(context);
  sendXml(context.request.response, xmlDocument('Tagging', tagSet(version.tags)), headers);
}

async function setObjectTags(context: Context, tags: string | null): Promise<Record<string, string>> {
  return context.store.write(() => {
    const { version, headers } = requireTagged(context);
    context.store.versions.setTags(version.id, tags);
    return headers;
  });
}

export async function putObjectTagging(context: Context): Promise<void> {
  const tags = readTaggingDocument(await readDocument(context.request, context.auth), maxObjectTags);
  sendEmpty(context.request.response, 200, await setObjectTags(context, tags));
}

export async function deleteObjectTagging(context: Context): Promise<void> {
  sendEmpty(context.request.response, 204, await setObjectTags(context, null));
}

export function getBucketTagging({ request, store }: Context): void {
  const { tags, name } = requireBucket(store, request.bucket);
  if (tags === null) throw new S3Error('NoSuchTagSet', { fields: { BucketName: name } });
  sendXml(request.response, xmlDocument('Tagging', tagSet(tags)));
}

export async function putBucketTagging({ request, auth, store }: Context): Promise<void> {
  const tags = readTaggingDocument(await readDocument(request, auth), maxBucketTags);
  await store.write(() => store.buckets.set(requireBucket(store, request.bucket).id, 'tags', tags));
  sendEmpty(request.response, 204);
}

export async function deleteBucketTagging({ request, store }: Context): Promise<void> {
  await store.write(() => store.buckets.set(requireBucket(store, request.bucket).id, 'tags', null));
  sendEmpty(request.response, 204);
}
