/** CRC-64/NVME, reflected, in 32-bit halves: BigInt is far too slow for object bodies. */
const polynomialHigh = 0x9a6c9329;
const polynomialLow = 0xac4bc9b5;

/** Eight tables of 256 entries of [low, high]. */
function makeTables(): Uint32Array[] {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(512));
  for (let byte = 0; byte < 256; byte++) {
    let low = byte;
    let high = 0;
    for (const table of tables) {
      for (let bit = 0; bit < 8; bit++) {
        const carry = low & 1;
        low = (low >>> 1) | (high << 31);
        high >>>= 1;
        if (carry) {
          low ^= polynomialLow;
          high ^= polynomialHigh;
        }
      }
      table[2 * byte] = low >>> 0;
      table[2 * byte + 1] = high >>> 0;
    }
  }
  return tables;
}

const tables = makeTables();

/** A running CRC-64/NVME. */
export class Crc64Nvme {
  #low = ~0;
  #high = ~0;

  update(data: Uint8Array): void {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const first = tables[0] as Uint32Array;
    let low = this.#low;
    let high = this.#high;
    let i = 0;
    for (; i + 8 <= data.length; i += 8) {
      const a = view.getInt32(i, true) ^ low;
      const b = view.getInt32(i + 4, true) ^ high;
      low = 0;
      high = 0;
      for (let byte = 0; byte < 8; byte++) {
        const index = (((byte < 4 ? a : b) >>> (8 * (byte & 3))) & 255) << 1;
        const table = tables[7 - byte] as Uint32Array;
        low ^= table[index] as number;
        high ^= table[index + 1] as number;
      }
    }
    for (; i < data.length; i++) {
      const index = ((low ^ (data[i] as number)) & 255) << 1;
      low = ((low >>> 8) | (high << 24)) ^ (first[index] as number);
      high = (high >>> 8) ^ (first[index + 1] as number);
    }
    this.#low = low;
    this.#high = high;
  }

  /** Eight bytes, big-endian. */
  digest(): Buffer {
    const out = Buffer.alloc(8);
    out.writeUInt32BE(~this.#high >>> 0, 0);
    out.writeUInt32BE(~this.#low >>> 0, 4);
    return out;
  }
}
