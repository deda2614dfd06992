import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import { sendEmpty, sendXml } from '@/lib/embedded-s3/http/reply';
import { parseXml, textOf } from '@/lib/embedded-s3/xml/read';
import { optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { requireBucket } from './context';
import type { Context } from './context';

export function getBucketVersioning({ request, store }: Context): void {
  const { versioning } = requireBucket(store, request.bucket);
  sendXml(request.response, xmlDocument('VersioningConfiguration', optional('Status', versioning)));
}

export async function putBucketVersioning({ request, auth, store }: Context): Promise<void> {
  const root = parseXml(await readDocument(request, auth), 'VersioningConfiguration');
  const status = textOf(root, 'Status')?.trim();
  if ((textOf(root, 'MfaDelete')?.trim() ?? 'Disabled') !== 'Disabled') throw new S3Error('NotImplemented');
  if (status !== 'Enabled' && status !== 'Suspended') throw new S3Error('MalformedXML');
  await store.write(() => store.buckets.set(requireBucket(store, request.bucket).id, 'versioning', status));
  sendEmpty(request.response, 200);
}
