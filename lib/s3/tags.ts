import { GetObjectTaggingCommand, PutObjectTaggingCommand, type Tag } from '@aws-sdk/client-s3';
import type { Store } from './client';
import { mapErrors } from './errors';
import type { ObjectRef } from './head';

/** @throws AppError `unsupported` where stores have no tags. */
export async function readTags(store: Store, ref: ObjectRef, signal?: AbortSignal): Promise<Tag[]> {
  return mapErrors({ operation: 's3:GetObjectTagging', target: ref.key }, async () => {
    const { client } = await store.forBucket(ref.bucket);
    const { TagSet } = await client.send(
      new GetObjectTaggingCommand({ Bucket: ref.bucket, Key: ref.key, VersionId: ref.version }),
      { abortSignal: signal },
    );
    return TagSet ?? [];
  });
}

export async function writeTags(
  store: Store,
  ref: ObjectRef,
  tags: Tag[],
  signal?: AbortSignal,
): Promise<void> {
  await mapErrors({ operation: 's3:PutObjectTagging', target: ref.key }, async () => {
    const { client } = await store.forBucket(ref.bucket);
    await client.send(
      new PutObjectTaggingCommand({
        Bucket: ref.bucket,
        Key: ref.key,
        VersionId: ref.version,
        Tagging: { TagSet: tags },
      }),
      { abortSignal: signal },
    );
  });
}
