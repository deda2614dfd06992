import { joinSums } from '@/lib/upload/md5';
import { planUpload } from '@/lib/upload/plan';

const MIB = 1024 ** 2;
/** What other programs cut files into, most used first: AWS CLI and SDKs, older ones, s3cmd, rclone, Cyberduck, … */
const USUAL_PART_SIZES = [8, 16, 5, 10, 15, 25, 32, 50, 64, 100, 128, 256, 512].map((mib) => mib * MIB);
/** Part sizes tried: each costs reading the whole file. */
const MAX_TRIES = 3;

/** The MD5 of some bytes, in hex. */
export type Md5 = (blob: Blob) => Promise<string>;

/**
 * Whether the file is for certain what the object already holds. Sizes first, then the object's ETag: the MD5 of a single
 * PUT, or, of a multipart upload, the MD5 of its parts' MD5s, for the part sizes that would have given that many parts. An
 * ETag that is neither (encrypted objects) never matches: then the file is taken for different.
 */
export async function isSameContent(
  file: Blob,
  there: { size: number; etag?: string },
  md5: Md5 | null,
): Promise<boolean> {
  if (file.size !== there.size || md5 === null) return false;
  const [, sum, count] = /^"?([0-9a-f]{32})(?:-(\d+))?"?$/i.exec(there.etag ?? '') ?? [];
  if (sum === undefined) return false;
  const wanted = sum.toLowerCase();
  if (count === undefined) return (await md5(file)) === wanted;
  for (const partSize of likelyPartSizes(file.size, Number(count))) {
    if ((await multipartSum(file, partSize, md5)) === wanted) return true;
  }
  return false;
}

/** Our own first, then the usual ones, then equal parts in whole mebibytes; only those that make so many parts. */
export function likelyPartSizes(size: number, count: number): number[] {
  if (count < 1 || size === 0) return [];
  const plan = planUpload(size);
  const own = plan.kind === 'multipart' ? [plan.partSize] : [];
  const equal = Math.ceil(size / count / MIB) * MIB;
  const candidates = new Set([...own, ...USUAL_PART_SIZES, equal]);
  return [...candidates].filter((partSize) => Math.ceil(size / partSize) === count).slice(0, MAX_TRIES);
}

async function multipartSum(file: Blob, partSize: number, md5: Md5): Promise<string> {
  const sums: string[] = [];
  for (let start = 0; start < file.size; start += partSize) {
    sums.push(await md5(file.slice(start, start + partSize)));
  }
  return md5(new Blob([joinSums(sums)]));
}
