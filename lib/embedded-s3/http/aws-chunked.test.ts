import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkSigner } from '@/lib/embedded-s3/auth/chunk-signer';
import { sha256Hex } from '@/lib/embedded-s3/auth/signing-key';
import { AwsChunkedDecoder } from './aws-chunked';

const signer = () => new ChunkSigner(Buffer.from('key'), '20260101T000000Z', 'scope', 'seed');

function encode(
  chunks: readonly Uint8Array[],
  signed: boolean,
  trailers: Record<string, string> = {},
): Buffer {
  const chain = signer();
  const pieces: Buffer[] = [];
  for (const chunk of [...chunks.filter((c) => c.length > 0), new Uint8Array()]) {
    const extension = signed ? `;chunk-signature=${chain.chunk(sha256Hex(chunk))}` : '';
    pieces.push(Buffer.from(`${chunk.length.toString(16)}${extension}\r\n`), Buffer.from(chunk));
    if (chunk.length > 0) pieces.push(Buffer.from('\r\n'));
  }
  const lines = Object.entries(trailers);
  for (const [name, value] of lines) pieces.push(Buffer.from(`${name}:${value}\r\n`));
  if (signed && lines.length > 0) {
    const signature = chain.trailer(sha256Hex(lines.map(([name, value]) => `${name}:${value}\n`).join('')));
    pieces.push(Buffer.from(`x-amz-trailer-signature:${signature}\r\n`));
  }
  pieces.push(Buffer.from('\r\n'));
  return Buffer.concat(pieces);
}

function decode(decoder: AwsChunkedDecoder, wire: Buffer, cuts: readonly number[] = []): Buffer {
  const edges = [0, ...cuts.map((cut) => cut % (wire.length + 1)).sort((a, b) => a - b), wire.length];
  const out: Buffer[] = [];
  for (let i = 1; i < edges.length; i++) {
    for (const data of decoder.decode(wire.subarray(edges[i - 1], edges[i]))) out.push(Buffer.from(data));
  }
  decoder.finish();
  return Buffer.concat(out);
}

const body = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 });
const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe('AwsChunkedDecoder', () => {
  it('gives back any body however the wire is cut', () => {
    fc.assert(
      fc.property(body, cuts, fc.boolean(), fc.boolean(), (chunks, at, signed, trailer) => {
        const wire = encode(chunks, signed, trailer ? { 'x-amz-checksum-crc32': 'AAAAAA==' } : {});
        const decoder = new AwsChunkedDecoder(signed ? signer() : undefined, trailer);
        expect(decode(decoder, wire, at)).toEqual(Buffer.concat(chunks));
        expect(decoder.trailers.get('x-amz-checksum-crc32')).toBe(trailer ? 'AAAAAA==' : undefined);
      }),
    );
  });

  it('notices every changed byte of a signed body', () => {
    const wire = encode([Buffer.from('hello'), Buffer.from('world')], true, {
      'x-amz-checksum-crc32': 'AAAAAA==',
    });
    for (let i = 0; i < wire.length; i++) {
      const bad = Buffer.from(wire);
      bad[i] = (bad[i] ?? 0) ^ 1;
      expect(() => decode(new AwsChunkedDecoder(signer(), true), bad), `byte ${i}`).toThrow();
    }
  });

  it('refuses a body that ends early', () => {
    const wire = encode([Buffer.from('hello')], true);
    for (let end = 0; end < wire.length - 2; end++) {
      expect(
        () => decode(new AwsChunkedDecoder(signer(), false), wire.subarray(0, end)),
        `end ${end}`,
      ).toThrow();
    }
  });

  it.each([
    ['a size that is no number', 'zz\r\n'],
    ['a negative size', '-1\r\n'],
    ['a line without end', 'a'.repeat(20_000)],
    ['bytes after the end', '0\r\n\r\nmore'],
    ['a bare line feed', '1\nx\n0\n\n'],
    ['a trailer nobody announced', '0\r\nx-amz-meta-a:b\r\n\r\n'],
  ])('refuses %s', (_name, wire) => {
    expect(() => decode(new AwsChunkedDecoder(undefined, false), Buffer.from(wire))).toThrow();
  });
});
