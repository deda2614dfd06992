import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { BinaryLike, Hash } from 'node:crypto';
import { getSigningKey } from '@smithy/signature-v4';

type Digest = Hash | ReturnType<typeof createHmac>;

/** Node's hashes in the shape `@smithy/signature-v4` takes them. */
class Sha256 {
  #hash: Digest;
  readonly #secret: BinaryLike | undefined;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret =
      secret === undefined || typeof secret === 'string' || ArrayBuffer.isView(secret)
        ? (secret as BinaryLike | undefined)
        : new Uint8Array(secret);
    this.#hash = this.#start();
  }

  #start(): Digest {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret);
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#start();
  }
}

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** The day's key for S3 in a region (the library keeps recent ones). */
export async function signingKey(credentials: Credentials, day: string, region: string): Promise<Buffer> {
  return Buffer.from(await getSigningKey(Sha256, credentials, day, region, 's3'));
}

export function sha256Hex(data: string | Uint8Array, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  const hash = createHash('sha256');
  return (typeof data === 'string' ? hash.update(data, encoding) : hash.update(data)).digest('hex');
}

export function hmacHex(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Compares signatures in a time that does not tell how much of them is right. */
export function sameSignature(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
