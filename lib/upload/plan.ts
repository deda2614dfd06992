import { AppError } from '@/lib/domain/errors';
import { hasDotSegment } from '@/lib/domain/names';
import type { UploadVia } from '@/lib/domain/schemas';
import type { NewUpload } from './item';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** The store's limits: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
export const MAX_PARTS = 10_000;
/** All parts but the last must reach it. */
export const MIN_PART_BYTES = 5 * MIB;
export const MAX_PART_BYTES = 5 * GIB;

/** Large enough that a request's overhead vanishes, small enough that a lost part costs seconds on an ordinary line. */
export const PREFERRED_PART_BYTES = 16 * MIB;

/**
 * Up to two preferred parts a single PUT wins: a multipart costs three more round trips (create, list, complete), and
 * there is too little to send in parallel or to save when the line breaks.
 */
export const SINGLE_PUT_MAX_BYTES = 2 * PREFERRED_PART_BYTES;

export interface PutPlan {
  kind: 'put';
  size: number;
}

/** Every part has `partSize` bytes, the last one the rest: some stores (R2) refuse parts of differing sizes. */
export interface MultipartPlan {
  kind: 'multipart';
  size: number;
  partSize: number;
  partCount: number;
}

export type UploadPlan = PutPlan | MultipartPlan;

/**
 * How a file of `size` bytes travels. The largest object is not a constant here: it follows from parts and part size,
 * and a store that takes less says so itself.
 * @throws AppError `too_large` beyond what 10,000 parts of 5 GiB hold.
 */
export function planUpload(size: number): UploadPlan {
  if (size <= SINGLE_PUT_MAX_BYTES) return { kind: 'put', size };
  const partSize = Math.max(PREFERRED_PART_BYTES, Math.ceil(size / MAX_PARTS / MIB) * MIB);
  if (partSize > MAX_PART_BYTES) throw new AppError('too_large');
  return multipartPlan(size, partSize);
}

/** The plan of an upload begun earlier: what the store holds of it decides the part size. */
export function multipartPlan(size: number, partSize: number): MultipartPlan {
  return { kind: 'multipart', size, partSize, partCount: Math.max(1, Math.ceil(size / partSize)) };
}

/** The bytes of part `partNumber` (from 1), end exclusive. */
export function partRange(plan: MultipartPlan, partNumber: number): { start: number; end: number } {
  const start = (partNumber - 1) * plan.partSize;
  return { start, end: Math.min(start + plan.partSize, plan.size) };
}

export function partBytes(plan: MultipartPlan, partNumber: number): number {
  const { start, end } = partRange(plan, partNumber);
  return end - start;
}

/** How a new file goes, unless it is gone on with. @throws AppError for what cannot go that way at all. */
export function planNew(
  { key, source, begun }: NewUpload,
  via: UploadVia,
  plan: (size: number) => UploadPlan,
): UploadPlan {
  // Browsers resolve such dots in an address: the bytes would go to another key.
  if (via === 'store' && hasDotSegment(key)) throw new AppError('invalid_input', { field: 'key' });
  return begun ? multipartPlan(source.size, begun.partSize) : plan(source.size);
}
