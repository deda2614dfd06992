import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isObjectKey } from '@/lib/domain/names';
import { demoObjects } from './demo-objects';
import { onePagePdf } from './demo-pdf';

it('makes few, small, distinct objects', () => {
  const objects = demoObjects();
  const keys = objects.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every(isObjectKey)).toBe(true);
  expect(objects.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(512 * 1024);
});

it('paints images of the size they say', () => {
  const image = demoObjects().find(({ key }) => key.endsWith('noon.png'))?.body ?? Buffer.alloc(0);
  const [width, height] = [image.readUInt32BE(16), image.readUInt32BE(20)];
  expect([width, height]).toEqual([720, 450]);
  const data = image.subarray(41, 41 + image.readUInt32BE(33));
  expect(inflateSync(data)).toHaveLength(height * (1 + width * 3));
});

it('writes a PDF whose table points at its objects', () => {
  const pdf = onePagePdf(['Title', 'A (bracketed) line \\']).toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
  expect(pdf.slice(start, start + 4)).toBe('xref');
  const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset, index) => pdf.slice(offset).startsWith(`${index + 1} 0 obj`))).toEqual(
    Array(5).fill(true),
  );
  expect(pdf).toContain('(A \\(bracketed\\) line \\\\) Tj');
});
