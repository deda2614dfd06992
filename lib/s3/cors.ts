import { GetBucketCorsCommand, PutBucketCorsCommand, type CORSRule } from '@aws-sdk/client-s3';
import type { BucketName } from '@/lib/domain/names';
import type { Store } from './client';
import { shapeOf } from './error-shape';
import { mapErrors } from './errors';

/** What the page asks of the store directly: reads by range, uploads whole and in parts. */
const NEEDED = ['GET', 'HEAD', 'PUT'];
/** With it, small files may travel as forms, which need no preflight. */
const FORMS = 'POST';
const EXPOSED = ['ETag', 'Content-Length', 'Content-Range', 'x-amz-version-id'];
/** Seconds a browser may remember the answer to a preflight. */
const MAX_AGE = 3600;

/** Whether the bucket lets pages of this origin read and upload. @throws AppError `unsupported` where stores have no CORS. */
export async function hasCors(store: Store, bucket: BucketName, origin: string): Promise<boolean> {
  return (await readRules(store, bucket)).some((rule) => allows(rule, origin));
}

/** Whether pages of this origin may read what the bucket answers to a form. @throws AppError `unsupported` */
export async function hasFormCors(store: Store, bucket: BucketName, origin: string): Promise<boolean> {
  return (await readRules(store, bucket)).some(
    (rule) => rule.AllowedMethods?.includes(FORMS) === true && concerns(rule, origin),
  );
}

/** Adds a rule for the origin beside those the bucket has. Does nothing when one allows it already. */
export async function allowOrigin(store: Store, bucket: BucketName, origin: string): Promise<void> {
  const rules = await readRules(store, bucket);
  if (rules.some((rule) => allows(rule, origin))) return;
  const added: CORSRule = {
    AllowedOrigins: [origin],
    AllowedMethods: [...NEEDED, FORMS],
    AllowedHeaders: ['*'],
    ExposeHeaders: EXPOSED,
    MaxAgeSeconds: MAX_AGE,
  };
  await mapErrors({ operation: 's3:PutBucketCORS', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    await client.send(
      new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [...rules, added] } }),
    );
  });
}

async function readRules(store: Store, bucket: BucketName): Promise<CORSRule[]> {
  return mapErrors({ operation: 's3:GetBucketCORS', target: bucket }, async () => {
    const { client } = await store.forBucket(bucket);
    try {
      const { CORSRules } = await client.send(new GetBucketCorsCommand({ Bucket: bucket }));
      return CORSRules ?? [];
    } catch (error) {
      if (shapeOf(error).s3Code === 'NoSuchCORSConfiguration') return [];
      throw error;
    }
  });
}

function allows(rule: CORSRule, origin: string): boolean {
  const allowsHeaders = rule.AllowedHeaders?.includes('*') === true;
  const allowsMethods = NEEDED.every((method) => rule.AllowedMethods?.includes(method));
  return allowsHeaders && allowsMethods && concerns(rule, origin);
}

function concerns({ AllowedOrigins = [] }: CORSRule, origin: string): boolean {
  return AllowedOrigins.some((one) => matches(one, origin));
}

/** S3 lets an origin carry one `*`. */
function matches(pattern: string, origin: string): boolean {
  const [before = '', after] = pattern.split('*', 2);
  if (after === undefined) return pattern === origin;
  const isLongEnough = origin.length >= before.length + after.length;
  return isLongEnough && origin.startsWith(before) && origin.endsWith(after);
}
