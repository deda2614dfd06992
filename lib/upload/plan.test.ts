import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import {
  MAX_PARTS,
  MAX_PART_BYTES,
  MIN_PART_BYTES,
  multipartPlan,
  partBytes,
  partRange,
  planUpload,
  PREFERRED_PART_BYTES,
  SINGLE_PUT_MAX_BYTES,
} from './plan';

const MIB = 1024 ** 2;
const LARGEST = MAX_PARTS * MAX_PART_BYTES;

describe('planUpload', () => {
  it.each([0, 1, SINGLE_PUT_MAX_BYTES])('sends %d bytes in one PUT', (size) => {
    expect(planUpload(size)).toEqual({ kind: 'put', size });
  });

  it('keeps to the preferred part size while 10,000 parts suffice', () => {
    const most = MAX_PARTS * PREFERRED_PART_BYTES;
    expect(planUpload(SINGLE_PUT_MAX_BYTES + 1)).toMatchObject({
      partSize: PREFERRED_PART_BYTES,
      partCount: 3,
    });
    expect(planUpload(most)).toMatchObject({ partSize: PREFERRED_PART_BYTES, partCount: MAX_PARTS });
    expect(planUpload(most + 1)).toMatchObject({ partSize: PREFERRED_PART_BYTES + MIB });
  });

  it('goes beyond 5 TiB, up to what parts can hold', () => {
    expect(planUpload(LARGEST)).toMatchObject({ partSize: MAX_PART_BYTES, partCount: MAX_PARTS });
    expect(() => planUpload(LARGEST + 1)).toThrow(AppError);
  });

  it('covers every byte once with equal parts the store accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: SINGLE_PUT_MAX_BYTES + 1, max: LARGEST }), (size) => {
        const plan = planUpload(size);
        if (plan.kind !== 'multipart') throw new Error('expected parts');
        expect(plan.partSize % MIB).toBe(0);
        expect(plan.partSize).toBeGreaterThanOrEqual(MIN_PART_BYTES);
        expect(plan.partSize).toBeLessThanOrEqual(MAX_PART_BYTES);
        expect(plan.partCount).toBeLessThanOrEqual(MAX_PARTS);
        const last = partRange(plan, plan.partCount);
        expect(last.start).toBe((plan.partCount - 1) * plan.partSize);
        expect(last.end).toBe(size);
        expect(partBytes(plan, plan.partCount)).toBeGreaterThan(0);
        expect(partRange(plan, 2).start).toBe(partRange(plan, 1).end);
      }),
    );
  });

  it('follows the part size an upload was begun with', () => {
    expect(multipartPlan(100, 30)).toEqual({ kind: 'multipart', size: 100, partSize: 30, partCount: 4 });
    expect(partBytes(multipartPlan(100, 30), 4)).toBe(10);
  });
});
