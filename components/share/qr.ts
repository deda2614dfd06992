import { encode } from 'uqr';

export interface QrImage {
  /** Modules per side, the quiet zone included. */
  size: number;
  /** One rectangle for each run of dark modules in a row. */
  path: string;
}

/** Null for text that does not fit into the largest code. */
export function qrCode(text: string): QrImage | null {
  try {
    const { size, data } = encode(text, { ecc: 'L', border: 4 });
    return { size, path: data.map(rowPath).join('') };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x += 1;
    path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
