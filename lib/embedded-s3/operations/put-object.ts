import { checksumHeader } from '@/lib/embedded-s3/checksums/algorithms';
import type { Checksum } from '@/lib/embedded-s3/checksums/algorithms';
import { checkWrite } from '@/lib/embedded-s3/http/conditions';
import { sendEmpty } from '@/lib/embedded-s3/http/reply';
import { readAttributes, readStorageClass } from './attributes';
import { currentObject, keyBytes, requireBucket, versionHeaders } from './context';
import type { Context } from './context';
import { commitBlob, receiveBlob } from './receive-blob';
import type { ReceivedBlob } from './receive-blob';
import { readTaggingHeader } from './tags';

export const checksumHeaders = (checksum: Checksum | undefined): Record<string, string> =>
  checksum
    ? { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
    : {};

export async function putObject(context: Context): Promise<void> {
  const { request } = context;
  const tags = readTaggingHeader(request.headers);
  const { md5, checksum, headers } = await writeObject(context, tags, () => receiveBlob(context));
  sendEmpty(request.response, 200, { ETag: `"${md5}"`, ...checksumHeaders(checksum), ...headers });
}

interface Written {
  /** Hexadecimal. */
  md5: string;
  checksum: Checksum | undefined;
  /** They name the version. */
  headers: Record<string, string>;
}

/** Makes what is received the object of the request's key, with what its headers say. `tags` as stored. */
export async function writeObject(
  { request, store }: Pick<Context, 'request' | 'store'>,
  tags: string | null,
  receive: () => Promise<ReceivedBlob>,
): Promise<Written> {
  const key = keyBytes(request.key);
  const attributes = readAttributes(request.headers);
  const storage_class = readStorageClass(request.headers);
  // Asked before the body to spare a pointless transfer, and again within the commit, where the answer counts.
  checkWrite(request.headers, currentObject(store, requireBucket(store, request.bucket), key));

  const { blob, size, md5, checksum } = await receive();
  attributes.checksum = checksum;
  const segments = blob === null ? [] : [{ blob, size, checksum: null }];
  const headers = await commitBlob(store, blob, (transaction) => {
    const bucket = requireBucket(store, request.bucket);
    checkWrite(request.headers, currentObject(store, bucket, key));
    const version = store.versions.put(transaction, bucket, key, {
      size,
      etag: md5,
      storage_class,
      attributes: JSON.stringify(attributes),
      tags,
      segments,
    });
    return versionHeaders(bucket, version);
  });
  return { md5, checksum, headers };
}
