import { createHash } from 'node:crypto';
import type { ChunkSigner } from '@/lib/embedded-s3/auth/chunk-signer';
import { sameSignature, sha256Hex } from '@/lib/embedded-s3/auth/signing-key';
import { S3Error } from '@/lib/embedded-s3/errors';

const maxLine = 8192;
const maxTrailer = 16_384;

type State = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

const malformed = (): S3Error => new S3Error('InvalidRequest', 'The aws-chunked body is malformed.');

/** Decodes an aws-chunked body piece by piece, verifying each chunk's signature and the trailer's. */
export class AwsChunkedDecoder {
  /** Trailing headers by lower-case name, once the body has ended. */
  readonly trailers = new Map<string, string>();
  #state: State = 'size';
  #line = '';
  #left = 0;
  #last = false;
  #signature = '';
  #hash = createHash('sha256');
  #signedTrailer = '';
  #trailerSize = 0;

  constructor(
    private readonly signer: ChunkSigner | undefined,
    private readonly trailer: boolean,
  ) {}

  /** The data bytes within one piece of the wire. @throws S3Error when the framing or a signature is wrong */
  *decode(piece: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < piece.length) {
      if (this.#state === 'done') throw malformed();
      if (this.#state === 'data') {
        const data = piece.subarray(at, at + this.#left);
        at += data.length;
        this.#left -= data.length;
        if (this.signer) this.#hash.update(data);
        if (this.#left === 0) this.#state = 'data-end';
        yield data;
        continue;
      }
      const end = piece.indexOf(0x0a, at);
      this.#line += Buffer.from(piece.subarray(at, end < 0 ? undefined : end)).toString('latin1');
      if (this.#line.length > maxLine) throw malformed();
      if (end < 0) return;
      at = end + 1;
      if (!this.#line.endsWith('\r')) throw malformed();
      const line = this.#line.slice(0, -1);
      this.#line = '';
      this.#accept(line);
    }
  }

  /** Call when the wire has ended. @throws S3Error IncompleteBody */
  finish(): void {
    // A last chunk without the closing empty line is what some clients send when there is no trailer.
    if (this.#state === 'trailer' && !this.trailer && this.#line === '') this.#close();
    if (this.#state !== 'done') throw new S3Error('IncompleteBody');
  }

  #accept(line: string): void {
    if (this.#state === 'size') {
      const match = /^([0-9a-f]{1,13})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line);
      if (!match) throw malformed();
      this.#left = Number.parseInt(match[1] ?? '', 16);
      this.#signature = match[2] ?? '';
      this.#last = this.#left === 0;
      if (this.#last) this.#verifyChunk();
      this.#state = this.#last ? 'trailer' : 'data';
    } else if (this.#state === 'data-end') {
      if (line !== '') throw malformed();
      this.#verifyChunk();
      this.#state = 'size';
    } else if (line === '') {
      this.#close();
    } else {
      this.#acceptTrailer(line);
    }
  }

  #acceptTrailer(line: string): void {
    const colon = line.indexOf(':');
    this.#trailerSize += line.length;
    if (!this.trailer || colon < 1 || this.#trailerSize > maxTrailer)
      throw new S3Error('MalformedTrailerError');
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (this.trailers.has(name)) throw new S3Error('MalformedTrailerError');
    this.trailers.set(name, value);
    if (name !== 'x-amz-trailer-signature') this.#signedTrailer += `${name}:${value}\n`;
  }

  #verifyChunk(): void {
    if (!this.signer) return;
    const expected = this.signer.chunk(this.#hash.digest('hex'));
    this.#hash = createHash('sha256');
    if (!sameSignature(this.#signature, expected)) throw new S3Error('SignatureDoesNotMatch');
  }

  #close(): void {
    if (this.signer && this.trailer) {
      const expected = this.signer.trailer(sha256Hex(this.#signedTrailer, 'latin1'));
      if (!sameSignature(this.trailers.get('x-amz-trailer-signature') ?? '', expected))
        throw new S3Error('SignatureDoesNotMatch');
    }
    this.#state = 'done';
  }
}
