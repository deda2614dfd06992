import { AppError } from '@/lib/domain/errors';
import { previewHref, type ObjectAddress } from '@/lib/domain/location';
import { MAX_PREVIEW_RANGE } from '@/lib/domain/limits';
import { getBytes } from './fetch';

export interface ObjectRange {
  bytes: Uint8Array;
  /** Where in the object they begin. */
  start: number;
  /** Of the whole object, now. */
  size: number;
  etag: string | null;
}

/** The object has been replaced since the first of it was read. */
export class ObjectChanged extends Error {
  override readonly name = 'ObjectChanged';
}

/** The bytes from `start` up to, not including, `end`; or the last so many. */
export type WantedRange = { start: number; end: number } | { last: number };

/** One range of an object as it is stored, through the app. @throws AppError, `invalid_input` for one that begins behind the end. */
export async function readRange(
  address: ObjectAddress,
  wanted: WantedRange,
  signal?: AbortSignal,
): Promise<ObjectRange> {
  const range = 'last' in wanted ? `-${wanted.last}` : `${wanted.start}-${wanted.end - 1}`;
  const { bytes, headers } = await getBytes(previewHref(address), signal, { range: `bytes=${range}` });
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (start === undefined || size === undefined) {
    throw new AppError('unsupported', { action: 's3:GetObject (Range)', target: address.key });
  }
  return { bytes, start: Number(start), size: Number(size), etag: headers.get('etag') };
}

/**
 * Reads one object by ranges. All of them are of one state of it: once it has been replaced, reading fails with
 * `ObjectChanged` rather than mixing two.
 */
export class ObjectRanges {
  constructor(
    readonly address: ObjectAddress,
    readonly size: number,
    /** Undefined where the store names none: then any will do. */
    readonly etag: string | undefined,
    readonly signal?: AbortSignal,
  ) {}

  /** As many as there are of `length` bytes from `start` on. */
  async read(start: number, length: number): Promise<Uint8Array> {
    const end = Math.min(start + length, this.size);
    if (start < 0 || end <= start) return new Uint8Array();
    const bytes = new Uint8Array(end - start);
    for (let at = start; at < end; at += MAX_PREVIEW_RANGE) {
      bytes.set(await this.#piece(at, Math.min(at + MAX_PREVIEW_RANGE, end)), at - start);
    }
    return bytes;
  }

  async #piece(start: number, end: number): Promise<Uint8Array> {
    const { bytes, etag, size } = await readRange(this.address, { start, end }, this.signal);
    const isOther = this.etag !== undefined && etag !== null && etag !== this.etag;
    if (isOther || size !== this.size || bytes.length !== end - start) {
      throw new ObjectChanged();
    }
    return bytes;
  }
}
