import type { Checksum } from '@/lib/embedded-s3/checksums/algorithms';
import { S3Error } from '@/lib/embedded-s3/errors';
import type { Headers } from '@/lib/embedded-s3/http/headers';

/** What an object carries beside its bytes. */
export interface Attributes {
  /** Reply headers by name, as they were sent. */
  headers: Record<string, string>;
  /** User metadata by lower-case name, without `x-amz-meta-`. */
  metadata: Record<string, string>;
  checksum?: Checksum;
  /** The UploadId a multipart object came from, so that a repeated completion can be answered. */
  upload?: string;
}

const contentHeaders = [
  'Content-Type',
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Expires',
];
const maxMetadata = 2048;
const storageClasses = [
  'STANDARD',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'REDUCED_REDUNDANCY',
  'GLACIER_IR',
];

/** A header value must be able to go out again as it came. @throws S3Error InvalidArgument */
export function checkedHeader(name: string, value: string): string {
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value))
    throw new S3Error('InvalidArgument', { fields: { ArgumentName: name } });
  // Values from a presigned query are decoded text; as headers they travel as UTF-8 bytes.
  return /[^\u0000-\u00ff]/.test(value) ? Buffer.from(value).toString('latin1') : value;
}

/** Content headers and user metadata of a write. @throws S3Error MetadataTooLarge, InvalidArgument */
export function readAttributes(headers: Headers): Attributes {
  const attributes: Attributes = { headers: {}, metadata: {} };
  for (const name of contentHeaders) {
    let value = headers.get(name.toLowerCase());
    if (name === 'Content-Encoding') value = withoutAwsChunked(value);
    if (value !== undefined && value !== '') attributes.headers[name] = checkedHeader(name, value);
  }
  attributes.headers['Content-Type'] ??= 'binary/octet-stream';
  let size = 0;
  for (const header of headers.names()) {
    if (!header.startsWith('x-amz-meta-')) continue;
    const name = header.slice('x-amz-meta-'.length);
    const value = checkedHeader(header, headers.get(header) ?? '');
    if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name))
      throw new S3Error('InvalidArgument', { fields: { ArgumentName: header } });
    size += name.length + value.length;
    Object.defineProperty(attributes.metadata, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  if (size > maxMetadata)
    throw new S3Error('MetadataTooLarge', {
      fields: { Size: String(size), MaxSizeAllowed: String(maxMetadata) },
    });
  return attributes;
}

function withoutAwsChunked(encoding: string | undefined): string | undefined {
  return encoding
    ?.split(',')
    .map((token) => token.trim())
    .filter((token) => token !== 'aws-chunked')
    .join(', ');
}

export const parseAttributes = (json: string): Attributes => JSON.parse(json) as Attributes;

/** @throws S3Error InvalidStorageClass, NotImplemented (archives, whose objects cannot be read at once) */
export function readStorageClass(headers: Headers): string {
  const name = headers.get('x-amz-storage-class') ?? 'STANDARD';
  if (name === 'GLACIER' || name === 'DEEP_ARCHIVE')
    throw new S3Error('NotImplemented', { fields: { Header: 'x-amz-storage-class' } });
  if (!storageClasses.includes(name))
    throw new S3Error('InvalidStorageClass', { fields: { StorageClassRequested: name } });
  return name;
}
