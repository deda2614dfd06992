import { S3Error } from '@/lib/embedded-s3/errors';

/** A part of a form, up to where its data begins. */
export interface FormPart {
  name: string;
  /** As the client wrote it; empty for a part that is no file. */
  filename: string;
  /** Bytes of what says this. */
  size: number;
}

/** Longer ones are not of this world: RFC 2046 ends at 70. */
const maxBoundary = 200;
/** Bytes of the lines before a part's data. */
const maxHead = 4096;
const headerEnd = Buffer.from('\r\n\r\n');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const malformed = (): S3Error => new S3Error('MalformedPOSTRequest');

/** @throws S3Error MalformedPOSTRequest */
export function boundaryOf(contentType: string): string {
  const [, quoted, token] = /;\s*boundary=(?:"([^"]+)"|([^\s;,"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? token;
  if (boundary === undefined || boundary.length > maxBoundary) throw malformed();
  return boundary;
}

/**
 * Takes multipart/form-data (RFC 7578) apart as it comes in. It holds no more than one piece of the body and the beginning
 * of a delimiter; how much of a part to keep is the caller's.
 */
export class FormReader {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;
  // Every delimiter but the first has a line end before it.
  #held = Buffer.from('\r\n');

  constructor(source: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  /** Before everything else. @throws S3Error MalformedPOSTRequest */
  async open(): Promise<void> {
    while (this.#held.length < this.#delimiter.length) await this.#pull();
    if (!this.#held.subarray(0, this.#delimiter.length).equals(this.#delimiter)) throw malformed();
    this.#held = this.#held.subarray(this.#delimiter.length);
  }

  /** The next part, once the data of the one before is read to its end; undefined behind the last. */
  async next(): Promise<FormPart | undefined> {
    while (this.#held.length < 2) await this.#pull();
    const mark = this.#held.toString('latin1', 0, 2);
    if (mark === '--') return undefined;
    if (mark !== '\r\n') throw malformed();
    // From the line end itself, so that no header at all ends here too.
    let end = this.#held.indexOf(headerEnd);
    while (end < 0) {
      if (this.#held.length > maxHead) throw new S3Error('MaxPostPreDataLengthExceededError');
      await this.#pull();
      end = this.#held.indexOf(headerEnd);
    }
    const head = decode(this.#held.subarray(2, Math.max(2, end)));
    this.#held = this.#held.subarray(end + headerEnd.length);
    return { ...readHead(head), size: end + headerEnd.length };
  }

  /** The data of the part just begun. @throws S3Error MalformedPOSTRequest when the body ends within it */
  async *data(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const end = this.#held.indexOf(this.#delimiter);
      if (end >= 0) {
        const last = this.#held.subarray(0, end);
        this.#held = this.#held.subarray(end + this.#delimiter.length);
        if (last.length > 0) yield last;
        return;
      }
      // A delimiter may have begun at the end of what is here.
      const certain = this.#held.length - this.#delimiter.length + 1;
      if (certain > 0) {
        yield this.#held.subarray(0, certain);
        this.#held = this.#held.subarray(certain);
      }
      await this.#pull();
    }
  }

  /** The data of the part just begun, as text. @throws S3Error when it is longer than `maxBytes` */
  async text(maxBytes: number): Promise<string> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this.data()) {
      size += piece.length;
      if (size > maxBytes) throw new S3Error('MaxPostPreDataLengthExceededError');
      pieces.push(Buffer.from(piece));
    }
    return decode(Buffer.concat(pieces));
  }

  /** Reads away what stands behind the file: S3 ignores it. @throws S3Error MalformedPOSTRequest when that is too much */
  async drain(maxBytes: number): Promise<void> {
    let size = this.#held.length;
    while (size <= maxBytes) {
      const next = await this.#source.next();
      if (next.done) return;
      size += next.value.length;
    }
    throw malformed();
  }

  /** Lets go of the body, wherever the reading has ended: the rest of it can then be thrown away. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #pull(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw malformed();
    this.#held = Buffer.concat([this.#held, next.value]);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed();
  }
}

function readHead(head: string): Omit<FormPart, 'size'> {
  const disposition = head
    .split('\r\n')
    .map((line) => /^content-disposition:\s*form-data\s*(;.*)$/i.exec(line)?.[1])
    .find((found) => found !== undefined);
  const name = disposition && parameter(disposition, 'name');
  if (disposition === undefined || name === undefined || name === '') throw malformed();
  return { name, filename: parameter(disposition, 'filename') ?? '' };
}

/** Browsers write `"` and line ends in a quoted name as %22, %0D and %0A, and backslashes as they are. */
function parameter(disposition: string, wanted: string): string | undefined {
  for (const [, name, quoted, token] of disposition.matchAll(/;\s*([a-z*]+)=(?:"([^"]*)"|([^\s;"]*))/gi)) {
    if (name?.toLowerCase() === wanted) return quoted ?? token;
  }
  return undefined;
}
