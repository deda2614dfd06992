import { createHmac } from 'node:crypto';
import { HeadBucketCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { getSigningKey } from '@smithy/signature-v4';
import { MAX_FORM_BYTES } from '@/lib/domain/limits';
import type { BucketName, ObjectKey } from '@/lib/domain/names';
import type { ObjectMetadata } from '@/lib/domain/object-metadata';
import type { SignedForm } from '@/lib/domain/schemas';
import type { Store } from './client';
import { mapErrors } from './errors';
import { validity } from './presign';

const ACTION = 's3:PutObject';

interface PresignFormInput {
  bucket: BucketName;
  /** One that `fitsForm`. */
  key: ObjectKey;
  contentType: string;
  /** Seconds. */
  expiresIn: number;
}

interface Form {
  key: ObjectKey;
  metadata?: ObjectMetadata;
}

/**
 * Whether a form brings the object under this very name and with all that belongs to it. Browsers write the line ends of
 * values as CR LF, Ceph cuts off the space around them, and S3 puts a file's name in the place of this variable. Fields for
 * metadata are S3's own, but stores drop them without a word: Ceph `Cache-Control` and `Content-Disposition`.
 */
export function fitsForm({ key, metadata = {} }: Form): boolean {
  const isPlain = Object.values(metadata).every((value) => value === undefined);
  return isPlain && key === key.trim() && !/[\r\n]|\$\{filename\}/i.test(key);
}

/**
 * A form that writes one object, of this content type. S3's "Authenticating Requests: Browser-Based Uploads Using POST (AWS
 * Signature Version 4)": the signature is the HMAC of the policy in base64, and every field but signature, policy and file
 * stands in the policy. `Content-MD5` may be added: the embedded store heeds it, Ceph does not. One policy could sign all keys
 * of a folder, but none can say that a key has no `..`, which stores that keep objects as files resolve: so a form, like a URL,
 * is good for its own key.
 * @throws AppError `credentials_expired` when the identity has ended already.
 */
export async function presignForm(store: Store, input: PresignFormInput): Promise<SignedForm> {
  const { bucket, key } = input;
  return mapErrors({ operation: ACTION, target: key }, async () => {
    const { regional, now, expiresIn } = await validity(store, { ...input, action: ACTION });
    const { config } = regional.signer;
    const [credentials, region] = await Promise.all([config.credentials(), config.region()]);
    const time = new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    const fields: Record<string, string> = {
      key,
      'Content-Type': input.contentType,
      'x-amz-algorithm': 'AWS4-HMAC-SHA256',
      'x-amz-credential': `${credentials.accessKeyId}/${day}/${region}/s3/aws4_request`,
      'x-amz-date': time,
      ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
    };
    const conditions = [
      ...Object.entries({ bucket, ...fields }).map(([name, value]) => ({ [name]: value })),
      ['content-length-range', 0, MAX_FORM_BYTES],
      ['starts-with', '$Content-MD5', ''],
    ];
    const expiration = new Date(now + expiresIn * 1000).toISOString();
    const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
    const signingKey = await getSigningKey(config.sha256, credentials, day, region, 's3');
    const signature = createHmac('sha256', signingKey).update(policy).digest('hex');
    return {
      url: await bucketUrl(regional, bucket),
      fields: { ...fields, policy, 'x-amz-signature': signature },
    };
  });
}

/** Where browsers find the bucket itself. */
export async function bucketUrl(store: Store, bucket: BucketName): Promise<string> {
  const { signer } = await store.forBucket(bucket);
  const url = new URL(await getSignedUrl(signer, new HeadBucketCommand({ Bucket: bucket })));
  return url.origin + url.pathname;
}
