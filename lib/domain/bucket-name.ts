/** Why a new bucket may not be called so. The form's catalogue holds one sentence for each. */
export const BUCKET_NAME_PROBLEMS = [
  'length',
  'characters',
  'ends',
  'dots',
  'ip_address',
  'reserved',
] as const;
export type BucketNameProblem = (typeof BUCKET_NAME_PROBLEMS)[number];

const RESERVED_PREFIXES = ['xn--', 'sthree-', 'amzn-s3-demo-'];
const RESERVED_SUFFIXES = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

/**
 * The rules for new general purpose buckets, the strictest in use: a name that passes is accepted everywhere.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function newBucketNameProblem(name: string): BucketNameProblem | null {
  if (name.length < 3 || name.length > 63) return 'length';
  if (!/^[a-z0-9.-]+$/.test(name)) return 'characters';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return 'ends';
  if (name.includes('..') || name.includes('.-') || name.includes('-.')) return 'dots';
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) return 'ip_address';
  const isReserved =
    RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix)) ||
    RESERVED_SUFFIXES.some((suffix) => name.endsWith(suffix));
  return isReserved ? 'reserved' : null;
}
