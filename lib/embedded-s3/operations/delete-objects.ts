import { announcedChecksum } from '@/lib/embedded-s3/checksums/announced';
import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import { Headers } from '@/lib/embedded-s3/http/headers';
import { sendXml } from '@/lib/embedded-s3/http/reply';
import { maxKeyBytes } from '@/lib/embedded-s3/http/request';
import { childrenOf, parseXml, requiredText, textOf } from '@/lib/embedded-s3/xml/read';
import type { XmlNode } from '@/lib/embedded-s3/xml/read';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';
import { requireBucket } from './context';
import type { Context } from './context';
import { removeObject } from './remove-object';

const maxObjects = 1000;

interface Wanted {
  key: string;
  versionId: string | undefined;
  conditions: Headers;
}

function readWanted(node: XmlNode): Wanted {
  const key = requiredText(node, 'Key');
  if (key === '') throw new S3Error('MalformedXML');
  if (textOf(node, 'LastModifiedTime') !== undefined || textOf(node, 'Size') !== undefined)
    throw new S3Error('NotImplemented');
  const etag = textOf(node, 'ETag');
  return {
    key,
    versionId: textOf(node, 'VersionId'),
    conditions: new Headers(etag === undefined ? [] : ['if-match', etag]),
  };
}

/** Up to 1000 deletions in one commit; each fails on its own. */
export async function deleteObjects({ request, auth, store }: Context): Promise<void> {
  const { headers } = request;
  requireBucket(store, request.bucket);
  if (headers.get('content-md5') === undefined && announcedChecksum(headers) === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    );
  }
  const root = parseXml(await readDocument(request, auth), 'Delete');
  const wanted = childrenOf(root, 'Object').map(readWanted);
  if (wanted.length === 0 || wanted.length > maxObjects) throw new S3Error('MalformedXML');
  const quiet = textOf(root, 'Quiet')?.trim() === 'true';

  const results = await store.write((transaction) => {
    const bucket = requireBucket(store, request.bucket);
    return wanted.map(({ key, versionId, conditions }): XmlElement | undefined => {
      try {
        if (Buffer.byteLength(key) > maxKeyBytes) throw new S3Error('KeyTooLongError');
        const removal = removeObject(store, transaction, bucket, key, versionId, conditions);
        if (quiet) return undefined;
        return el(
          'Deleted',
          el('Key', key),
          optional('VersionId', versionId),
          optional('DeleteMarker', removal.deleteMarker),
          removal.deleteMarker ? optional('DeleteMarkerVersionId', removal.versionId) : undefined,
        );
      } catch (error) {
        if (!(error instanceof S3Error)) throw error;
        return el(
          'Error',
          el('Key', key),
          optional('VersionId', versionId),
          el('Code', error.code),
          el('Message', error.message),
        );
      }
    });
  });
  sendXml(request.response, xmlDocument('DeleteResult', ...results));
}
