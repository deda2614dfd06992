/** Reflected polynomials of the CRCs that S3 can combine into a full-object checksum. */
const fields = {
  CRC32: { width: 32n, polynomial: 0xedb88320n },
  CRC32C: { width: 32n, polynomial: 0x82f63b78n },
  CRC64NVME: { width: 64n, polynomial: 0x9a6c9329ac4bc9b5n },
} as const;
type CombinableAlgorithm = keyof typeof fields;
type Field = (typeof fields)[CombinableAlgorithm];

/** a·b modulo the polynomial; the highest bit is x⁰. */
function multiply({ width, polynomial }: Field, a: bigint, b: bigint): bigint {
  let product = 0n;
  for (let bit = 1n << (width - 1n); bit > 0n; bit >>= 1n) {
    if (a & bit) product ^= b;
    b = b & 1n ? (b >> 1n) ^ polynomial : b >> 1n;
  }
  return product;
}

/** x to the power 8·bytes: what appending that many bytes multiplies a CRC by. */
function shift(field: Field, bytes: number): bigint {
  let result = 1n << (field.width - 1n);
  let base = 1n << (field.width - 9n);
  for (let rest = BigInt(bytes); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = multiply(field, result, base);
    base = multiply(field, base, base);
  }
  return result;
}

/** The CRC of a whole object from the CRCs (big-endian bytes) and sizes of its parts in order. */
export function combineCrcs(
  algorithm: CombinableAlgorithm,
  parts: readonly { crc: Buffer; size: number }[],
): Buffer {
  const field = fields[algorithm];
  const shifts = new Map<number, bigint>();
  let crc = 0n;
  for (const part of parts) {
    // Parts are nearly always of one size: the power is worth keeping.
    const by = shifts.get(part.size) ?? shift(field, part.size);
    shifts.set(part.size, by);
    crc = multiply(field, by, crc) ^ BigInt(`0x${part.crc.toString('hex')}`);
  }
  return Buffer.from(crc.toString(16).padStart(Number(field.width) / 4, '0'), 'hex');
}
