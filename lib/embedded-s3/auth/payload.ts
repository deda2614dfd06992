import { S3Error } from '@/lib/embedded-s3/errors';

/** How the body is authenticated, from `x-amz-content-sha256`. */
export type Payload =
  | { kind: 'unsigned' }
  | { kind: 'hash'; sha256: string }
  | { kind: 'chunked'; signed: boolean; trailer: boolean };

/** @throws S3Error InvalidArgument, NotImplemented (SigV4A) */
export function parsePayload(value: string): Payload {
  if (/^[0-9a-f]{64}$/.test(value)) return { kind: 'hash', sha256: value };
  switch (value) {
    case 'UNSIGNED-PAYLOAD':
      return { kind: 'unsigned' };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return { kind: 'chunked', signed: true, trailer: false };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { kind: 'chunked', signed: true, trailer: true };
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return { kind: 'chunked', signed: false, trailer: true };
    default:
      if (value.startsWith('STREAMING-AWS4-ECDSA-')) throw new S3Error('NotImplemented');
      throw new S3Error(
        'InvalidArgument',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-… or a SHA-256.',
      );
  }
}
