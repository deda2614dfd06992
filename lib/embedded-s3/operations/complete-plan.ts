import { createHash } from 'node:crypto';
import type { Checksum, ChecksumAlgorithm } from '@/lib/embedded-s3/checksums/algorithms';
import { startDigest } from '@/lib/embedded-s3/checksums/algorithms';
import { combineCrcs } from '@/lib/embedded-s3/checksums/combine';
import { S3Error } from '@/lib/embedded-s3/errors';
import type { MultipartUpload, Part } from '@/lib/embedded-s3/storage/uploads';
import { childrenOf, parseXml, requiredText, textOf } from '@/lib/embedded-s3/xml/read';
import { algorithmOf, maxParts } from './require-upload';

const minPartSize = 5 * 1024 * 1024;

/** A part as the client lists it. */
export interface ListedPart {
  n: number;
  etag: string;
  checksum: Partial<Record<ChecksumAlgorithm, string>>;
}

const algorithms: ChecksumAlgorithm[] = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];

/** Reads a CompleteMultipartUpload document. @throws S3Error MalformedXML, InvalidPartOrder */
export function readListedParts(body: Buffer): ListedPart[] {
  const parts = childrenOf(parseXml(body, 'CompleteMultipartUpload'), 'Part').map((node): ListedPart => {
    const number = requiredText(node, 'PartNumber').trim();
    const n = /^\d{1,5}$/.test(number) ? Number(number) : 0;
    if (n < 1 || n > maxParts)
      throw new S3Error('InvalidArgument', { fields: { ArgumentName: 'PartNumber', ArgumentValue: number } });
    const checksum: ListedPart['checksum'] = {};
    for (const algorithm of algorithms) checksum[algorithm] = textOf(node, `Checksum${algorithm}`);
    return {
      n,
      etag: requiredText(node, 'ETag')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
      checksum,
    };
  });
  if (parts.length === 0) throw new S3Error('MalformedXML');
  if (parts.some((part, i) => i > 0 && part.n <= (parts[i - 1]?.n ?? 0)))
    throw new S3Error('InvalidPartOrder');
  return parts;
}

/** The stored parts in the listed order. @throws S3Error InvalidPart, EntityTooSmall */
export function choose(
  listed: readonly ListedPart[],
  stored: readonly Part[],
  algorithm: ChecksumAlgorithm | undefined,
): Part[] {
  const byNumber = new Map(stored.map((part) => [part.n, part]));
  const chosen = listed.map(({ n, etag, checksum }) => {
    const part = byNumber.get(n);
    const claimed = algorithm && checksum[algorithm];
    if (part?.etag !== etag || (claimed !== undefined && claimed !== part.checksum)) {
      throw new S3Error('InvalidPart', { fields: { PartNumber: String(n), ETag: etag } });
    }
    return part;
  });
  for (const part of chosen.slice(0, -1)) {
    if (part.size < minPartSize) {
      throw new S3Error('EntityTooSmall', {
        fields: {
          ProposedSize: String(part.size),
          MinSizeAllowed: String(minPartSize),
          PartNumber: String(part.n),
          ETag: part.etag,
        },
      });
    }
  }
  return chosen;
}

/** S3's ETag of a multipart object: the MD5 of its parts' MD5s and their number. */
export function multipartEtag(parts: readonly Part[]): string {
  const md5 = createHash('md5');
  for (const part of parts) md5.update(Buffer.from(part.etag, 'hex'));
  return `${md5.digest('hex')}-${parts.length}`;
}

/** The object's checksum from those of its parts, when the upload was begun with one. */
export function multipartChecksum(upload: MultipartUpload, parts: readonly Part[]): Checksum | undefined {
  const algorithm = algorithmOf(upload);
  if (!algorithm) return undefined;
  const values = parts.map((part) => ({ crc: Buffer.from(part.checksum ?? '', 'base64'), size: part.size }));
  if (upload.checksum_type === 'FULL_OBJECT' && algorithm !== 'SHA1' && algorithm !== 'SHA256') {
    return { algorithm, type: 'FULL_OBJECT', value: combineCrcs(algorithm, values).toString('base64') };
  }
  const digest = startDigest(algorithm);
  for (const { crc } of values) digest.update(crc);
  return { algorithm, type: 'COMPOSITE', value: `${digest.digest().toString('base64')}-${parts.length}` };
}
