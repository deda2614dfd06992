import { S3Error } from '@/lib/embedded-s3/errors';
import { uriEncodePath } from '@/lib/embedded-s3/http/percent';
import type { Query } from '@/lib/embedded-s3/http/query';
import { ownerId } from '@/lib/embedded-s3/http/allowed-headers';
import { el } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';

/** What all listings share. */
export interface ListParameters {
  prefix: string;
  delimiter: string;
  limit: number;
  /** Writes a key or prefix into the reply, as `encoding-type` asks. */
  encode: (text: string) => string;
  encodingType: 'url' | undefined;
}

const maxPage = 1000;

/** @throws S3Error InvalidArgument */
export function readListParameters(
  query: Query,
  limitName: 'max-keys' | 'max-uploads' | 'max-parts',
): ListParameters {
  const encodingType = query.get('encoding-type');
  if (encodingType !== undefined && encodingType !== 'url') {
    throw new S3Error('InvalidArgument', {
      message: 'Invalid Encoding Method specified in Request',
      fields: { ArgumentName: 'encoding-type', ArgumentValue: encodingType },
    });
  }
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    limit: Math.min(query.integer(limitName, maxPage, 0, 2_147_483_647), maxPage),
    encode: encodingType === 'url' ? uriEncodePath : (text) => text,
    encodingType,
  };
}

export const owner = (name = 'Owner'): XmlElement => el(name, el('ID', ownerId), el('DisplayName', ownerId));

export const commonPrefixes = (prefixes: readonly Buffer[], encode: (text: string) => string): XmlElement[] =>
  prefixes.map((prefix) => el('CommonPrefixes', el('Prefix', encode(prefix.toString()))));
