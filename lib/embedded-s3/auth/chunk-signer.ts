import { hmacHex, sha256Hex } from './signing-key';

const emptyHash = sha256Hex('');

/** The chain of signatures over an aws-chunked body: each covers the one before it, the first the request's. */
export class ChunkSigner {
  #previous: string;

  constructor(
    private readonly key: Buffer,
    private readonly timestamp: string,
    private readonly scope: string,
    seedSignature: string,
  ) {
    this.#previous = seedSignature;
  }

  /** The signature the next chunk must carry. */
  chunk(sha256: string): string {
    return this.#next('AWS4-HMAC-SHA256-PAYLOAD', emptyHash, sha256);
  }

  /** The signature over the trailer: its `name:value\n` lines, hashed. */
  trailer(sha256: string): string {
    return this.#next('AWS4-HMAC-SHA256-TRAILER', sha256);
  }

  #next(algorithm: string, ...hashes: string[]): string {
    this.#previous = hmacHex(
      this.key,
      [algorithm, this.timestamp, this.scope, this.#previous, ...hashes].join('\n'),
    );
    return this.#previous;
  }
}
