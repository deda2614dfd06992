export interface HexRow {
  /** Hexadecimal, as many digits as the object's last byte needs. */
  offset: string;
  /** Sixteen bytes as `xx xx … `, padded with spaces in the last row. */
  hex: string;
  /** Printable ASCII as it is, every other byte as a dot. */
  ascii: string;
}

export const ROW_BYTES = 16;

/** One row: at most sixteen bytes, which stand at `offset` of an object of `size`. */
export function hexRow(bytes: Uint8Array, offset: number, size: number): HexRow {
  const cells = [...bytes.subarray(0, ROW_BYTES)];
  return {
    offset: hexOffset(offset, size),
    hex: cells
      .map((byte) => hexadecimal(byte, 2))
      .join(' ')
      .padEnd(ROW_BYTES * 3 - 1),
    ascii: cells.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
  };
}

export function hexOffset(offset: number, size: number): string {
  return hexadecimal(offset, Math.max(8, (size - 1).toString(16).length));
}

/** What a person types: `4096`, `0x1000`, `1000h`. Null for what is no place in an object of `size`. */
export function parseOffset(typed: string, size: number): number | null {
  const text = typed.trim().replace(/[\s_,]/g, '');
  const hex = /^0x([0-9a-f]+)$/i.exec(text)?.[1] ?? /^([0-9a-f]+)h$/i.exec(text)?.[1];
  const offset = hex !== undefined ? Number.parseInt(hex, 16) : /^\d+$/.test(text) ? Number(text) : NaN;
  return offset >= 0 && offset < size ? offset : null;
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
