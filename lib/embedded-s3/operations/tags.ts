import { S3Error } from '@/lib/embedded-s3/errors';
import type { Headers } from '@/lib/embedded-s3/http/headers';
import { Query } from '@/lib/embedded-s3/http/query';
import { childrenOf, parseXml, requiredText } from '@/lib/embedded-s3/xml/read';
import { el } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';

interface Tag {
  key: string;
  value: string;
}

export const maxObjectTags = 10;
export const maxBucketTags = 50;

/** @throws S3Error InvalidTag, TooManyTags (BadRequest for objects, as S3 says) */
function checked(tags: Tag[], maximum: number): string | null {
  if (tags.length > maximum)
    throw new S3Error(
      maximum === maxObjectTags ? 'BadRequest' : 'TooManyTags',
      `Tags cannot be more than ${maximum}.`,
    );
  if (new Set(tags.map((tag) => tag.key)).size < tags.length)
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key.');
  for (const { key, value } of tags) {
    if (key === '' || key.length > 128 || value.length > 256 || key.startsWith('aws:'))
      throw new S3Error('InvalidTag');
  }
  return tags.length === 0 ? null : JSON.stringify(tags);
}

/** `x-amz-tagging`, as stored. */
export function readTaggingHeader(headers: Headers): string | null {
  const header = headers.get('x-amz-tagging');
  if (header === undefined) return null;
  return checked(
    new Query(header).pairs.map(([key, value]) => ({ key, value })),
    maxObjectTags,
  );
}

/** A `Tagging` document, as stored. */
export function readTaggingDocument(body: Buffer, maximum: number): string | null {
  const [set, more] = childrenOf(parseXml(body, 'Tagging'), 'TagSet');
  if (set === undefined || more !== undefined) throw new S3Error('MalformedXML');
  const tags = childrenOf(set, 'Tag').map((tag) => ({
    key: requiredText(tag, 'Key'),
    value: requiredText(tag, 'Value'),
  }));
  return checked(tags, maximum);
}

export const parseTags = (json: string | null): Tag[] => (json === null ? [] : (JSON.parse(json) as Tag[]));

export const tagSet = (json: string | null): XmlElement =>
  el(
    'TagSet',
    parseTags(json).map(({ key, value }) => el('Tag', el('Key', key), el('Value', value))),
  );
