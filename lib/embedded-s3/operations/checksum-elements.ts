import type { Checksum } from '@/lib/embedded-s3/checksums/algorithms';
import { el } from '@/lib/embedded-s3/xml/write';
import type { XmlElement } from '@/lib/embedded-s3/xml/write';

/** A checksum within a reply document. */
export const checksumElements = (checksum: Checksum | undefined): XmlElement[] =>
  checksum ? [el(`Checksum${checksum.algorithm}`, checksum.value), el('ChecksumType', checksum.type)] : [];
