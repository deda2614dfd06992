export interface HexRow {
  /** Eight hexadecimal digits. */
  offset: string;
  /** Sixteen bytes as `xx xx … `, padded with spaces in the last row. */
  hex: string;
  /** Printable ASCII as it is, every other byte as a dot. */
  ascii: string;
}

/** What a hex view shows at most. */
export const HEX_BYTES = 4096;
const WIDTH = 16;

export function hexDump(bytes: Uint8Array, limit = HEX_BYTES): HexRow[] {
  const shown = bytes.subarray(0, limit);
  return Array.from({ length: Math.ceil(shown.length / WIDTH) }, (_, row) => {
    const cells = [...shown.subarray(row * WIDTH, (row + 1) * WIDTH)];
    return {
      offset: hexadecimal(row * WIDTH, 8),
      hex: cells
        .map((byte) => hexadecimal(byte, 2))
        .join(' ')
        .padEnd(WIDTH * 3 - 1),
      ascii: cells.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    };
  });
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
