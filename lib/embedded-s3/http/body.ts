import { createHash } from 'node:crypto';
import type { Authenticated } from '@/lib/embedded-s3/auth/authenticate';
import { checksumHeader, startDigest } from '@/lib/embedded-s3/checksums/algorithms';
import type { Checksum, ChecksumAlgorithm } from '@/lib/embedded-s3/checksums/algorithms';
import { announcedChecksum } from '@/lib/embedded-s3/checksums/announced';
import { S3Error } from '@/lib/embedded-s3/errors';
import { AwsChunkedDecoder } from './aws-chunked';
import type { Headers } from './headers';
import type { S3Request } from './request';

/** What was found while a body was read. */
export interface ReceivedBody {
  size: number;
  /** Hexadecimal. */
  md5: string;
  checksum: Checksum | undefined;
}

interface BodyOptions {
  /** A checksum to compute where the client sent none. */
  also?: ChecksumAlgorithm | undefined;
  /** False where a checksum header speaks of something else than this body. */
  verifyChecksum?: boolean;
}

/** The number of data bytes announced. @throws S3Error MissingContentLength, InvalidArgument */
export function announcedSize(request: S3Request, { payload }: Authenticated): number {
  const name = payload.kind === 'chunked' ? 'x-amz-decoded-content-length' : 'content-length';
  const text = request.headers.get(name);
  if (text === undefined) throw new S3Error('MissingContentLength');
  if (!/^\d{1,15}$/.test(text))
    throw new S3Error('InvalidArgument', { fields: { ArgumentName: name, ArgumentValue: text } });
  return Number(text);
}

function announcedMd5(headers: Headers): string | undefined {
  const text = headers.get('content-md5');
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 16 || bytes.toString('base64') !== text) throw new S3Error('InvalidDigest');
  return bytes.toString('hex');
}

/** The body's pieces; stopping early must not cut the connection, the error reply still has to travel. */
export async function* wire({ incoming, response }: S3Request): AsyncGenerator<Uint8Array> {
  if (/^100-continue$/i.test(incoming.headers.expect ?? '')) response.writeContinue();
  // Without setEncoding a request yields Buffers.
  yield* incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

/** Follows a body piece by piece, and holds it against the MD5 and the checksum that were announced. */
export class BodySums {
  size = 0;
  readonly #md5 = createHash('md5');
  readonly #expectedMd5: string | undefined;
  readonly #announced: ReturnType<typeof announcedChecksum>;
  readonly #algorithm: ChecksumAlgorithm | undefined;
  readonly #digest: ReturnType<typeof startDigest> | undefined;

  /** @throws S3Error InvalidDigest, InvalidRequest for sums that cannot be */
  constructor(headers: Headers, { also, verifyChecksum = true }: BodyOptions = {}) {
    this.#expectedMd5 = announcedMd5(headers);
    this.#announced = verifyChecksum ? announcedChecksum(headers) : undefined;
    this.#algorithm = this.#announced?.algorithm ?? also;
    this.#digest = this.#algorithm && startDigest(this.#algorithm);
  }

  update(data: Uint8Array): void {
    this.size += data.length;
    this.#md5.update(data);
    this.#digest?.update(data);
  }

  /** @throws S3Error BadDigest, MalformedTrailerError */
  finish(trailers?: ReadonlyMap<string, string>): ReceivedBody {
    const { size } = this;
    const md5 = this.#md5.digest('hex');
    if (this.#expectedMd5 !== undefined && md5 !== this.#expectedMd5) throw new S3Error('BadDigest');
    const algorithm = this.#algorithm;
    if (!this.#digest || !algorithm) return { size, md5, checksum: undefined };
    const value = this.#digest.digest().toString('base64');
    if (this.#announced) {
      const expected = this.#announced.value ?? trailers?.get(checksumHeader(algorithm));
      if (expected === undefined) throw new S3Error('MalformedTrailerError');
      if (expected !== value)
        throw new S3Error(
          'BadDigest',
          `The ${algorithm} you specified did not match the calculated checksum.`,
        );
    }
    return { size, md5, checksum: { algorithm, value, type: 'FULL_OBJECT' } };
  }
}

/**
 * Reads the whole body into `sink`, decoding aws-chunked, and verifies all that was announced about it: length,
 * SHA-256, Content-MD5, checksum, chunk signatures.
 * @param size announced data bytes, undefined to take what comes
 */
export async function readBody(
  request: S3Request,
  { payload, chunkSigner }: Authenticated,
  size: number | undefined,
  sink: (data: Uint8Array) => void | Promise<void>,
  options: BodyOptions = {},
): Promise<ReceivedBody> {
  const sums = new BodySums(request.headers, options);
  const sha256 = payload.kind === 'hash' ? createHash('sha256') : undefined;
  const decoder =
    payload.kind === 'chunked'
      ? new AwsChunkedDecoder(payload.signed ? chunkSigner : undefined, payload.trailer)
      : undefined;

  const accept = async (data: Uint8Array): Promise<void> => {
    sums.update(data);
    if (size !== undefined && sums.size > size) throw new S3Error('IncompleteBody');
    sha256?.update(data);
    await sink(data);
  };
  for await (const piece of wire(request)) {
    if (!decoder) await accept(piece);
    else for (const data of decoder.decode(piece)) await accept(data);
  }
  decoder?.finish();

  if (size !== undefined && sums.size !== size) throw new S3Error('IncompleteBody');
  if (payload.kind === 'hash' && sha256?.digest('hex') !== payload.sha256) {
    throw new S3Error('XAmzContentSHA256Mismatch', {
      fields: { ClientComputedContentSHA256: payload.sha256 },
    });
  }
  return sums.finish(decoder?.trailers);
}

const maxDocument = 8 * 1024 * 1024;

/** Reads a request document into memory. @throws S3Error MaxMessageLengthExceeded above 8 MiB */
export async function readDocument(
  request: S3Request,
  authenticated: Authenticated,
  verifyChecksum = true,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const { payload } = authenticated;
  const announced = request.headers.get(
    payload.kind === 'chunked' ? 'x-amz-decoded-content-length' : 'content-length',
  );
  if (Number(announced ?? 0) > maxDocument) throw new S3Error('MaxMessageLengthExceeded');
  const size = announced === undefined ? undefined : announcedSize(request, authenticated);
  const collect = (data: Uint8Array): void => {
    length += data.length;
    if (length > maxDocument) throw new S3Error('MaxMessageLengthExceeded');
    pieces.push(Buffer.from(data));
  };
  await readBody(request, authenticated, size, collect, { verifyChecksum });
  return Buffer.concat(pieces);
}
