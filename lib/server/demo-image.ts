import { crc32, deflateSync } from 'node:zlib';

type Color = readonly [number, number, number];

/** A harbour, painted pixel by pixel: sky, sun and four rows of waves. */
interface Palette {
  skyTop: Color;
  skyBottom: Color;
  sun: Color;
  wavesFar: Color;
  wavesNear: Color;
}

export const DAWN: Palette = {
  skyTop: [38, 52, 98],
  skyBottom: [247, 178, 128],
  sun: [255, 236, 196],
  wavesFar: [119, 122, 160],
  wavesNear: [24, 46, 78],
};
export const NOON: Palette = {
  skyTop: [74, 144, 217],
  skyBottom: [214, 236, 248],
  sun: [255, 250, 225],
  wavesFar: [96, 168, 184],
  wavesNear: [14, 82, 112],
};

export function paintHarbour(width: number, height: number, palette: Palette): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) row.set(pixel(x / width, y / height, width / height, palette), 1 + x * 3);
    rows.push(row);
  }
  return png(width, height, Buffer.concat(rows));
}

const ROWS = 4;
const HORIZON = 0.56;

function pixel(x: number, y: number, aspect: number, palette: Palette): Color {
  let color = mix(palette.skyTop, palette.skyBottom, Math.min(1, y / HORIZON));
  const distance = Math.hypot((x - 0.68) * aspect, y - 0.42);
  color = mix(palette.sun, color, smooth((distance - 0.085) / 0.006));
  color = mix(palette.sun, color, Math.min(1, 0.55 + distance * 0.9));
  for (let row = 0; row < ROWS; row++) {
    const depth = row / (ROWS - 1);
    const crest = HORIZON + row * 0.11 + (0.006 + depth * 0.018) * Math.sin(x * (26 - row * 5) + row * 1.9);
    color = mix(color, mix(palette.wavesFar, palette.wavesNear, depth), smooth((y - crest) / 0.004));
  }
  return color;
}

function smooth(value: number): number {
  const t = Math.max(0, Math.min(1, value));
  return t * t * (3 - 2 * t);
}

function mix(from: Color, to: Color, share: number): Color {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** https://www.w3.org/TR/png/: eight bits, RGB, no interlacing, filter 0 on every row. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
