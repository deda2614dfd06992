/** CRC-32C (Castagnoli), reflected, eight bytes at a time. */
const polynomial = 0x82f63b78;

function makeTables(): Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    for (const table of tables) {
      table[byte] = crc >>> 0;
      // The next table is this one advanced by a zero byte.
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    }
  }
  return tables;
}

const tables = makeTables();

/** Continues `crc` (0 at the start) over `data`. */
export function crc32c(data: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let c = ~crc;
  let i = 0;
  for (; i + 8 <= data.length; i += 8) {
    const low = view.getInt32(i, true) ^ c;
    const high = view.getInt32(i + 4, true);
    // Typed-array reads below are in range by construction: every index is masked to a byte.
    c =
      (t7[low & 255] as number) ^
      (t6[(low >>> 8) & 255] as number) ^
      (t5[(low >>> 16) & 255] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[high & 255] as number) ^
      (t2[(high >>> 8) & 255] as number) ^
      (t1[(high >>> 16) & 255] as number) ^
      (t0[high >>> 24] as number);
  }
  for (; i < data.length; i++) c = (c >>> 8) ^ (t0[(c ^ (data[i] as number)) & 255] as number);
  return ~c >>> 0;
}
