import fc from 'fast-check';
import { expect, test } from 'vitest';
import { S3Error } from '@/lib/embedded-s3/errors';
import { boundaryOf, FormReader } from './form-data';

const CRLF = '\r\n';

/** The body in pieces of that many bytes, as a slow line may bring it. */
async function* pieces(body: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += size) yield await Promise.resolve(body.subarray(at, at + size));
}

async function read(body: Buffer, boundary: string, size: number) {
  const form = new FormReader(pieces(body, size), boundary);
  const parts: { name: string; filename: string; data: Buffer }[] = [];
  await form.open();
  for (let part = await form.next(); part; part = await form.next()) {
    const data: Buffer[] = [];
    for await (const piece of form.data()) data.push(Buffer.from(piece));
    parts.push({ name: part.name, filename: part.filename, data: Buffer.concat(data) });
  }
  await form.close();
  return parts;
}

test('what a browser writes comes out as it went in, however it is cut', async () => {
  const form = new FormData();
  form.append('key', 'ä "quoted"; name=x\t😀');
  form.append('empty', '');
  form.append('file', new Blob([Buffer.from([0, 13, 10, 45, 45, 255])]), 'a "b" \\c.bin');
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  const body = Buffer.from(await request.arrayBuffer());
  for (let size = 1; size <= body.length; size += 1) {
    const parts = await read(body, boundary, size);
    expect(parts.map(({ name }) => name)).toEqual(['key', 'empty', 'file']);
    expect(parts[0]?.data.toString()).toBe('ä "quoted"; name=x\t😀');
    expect(parts[2]?.data).toEqual(Buffer.from([0, 13, 10, 45, 45, 255]));
  }
});

test('data may hold anything but the delimiter itself', async () => {
  const near = fc.constantFrom('\r', '\n', '-', '--b', '\r\n--', '\r\n-', 'b', 'x', '\r\n--bound', '\0');
  await fc.assert(
    fc.asyncProperty(
      fc.array(near, { maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      async (bits, size) => {
        const data = bits.join('');
        const body = `--boundary${CRLF}Content-Disposition: form-data; name="file"${CRLF}${CRLF}${data}${CRLF}--boundary--${CRLF}`;
        fc.pre(!data.includes('\r\n--boundary'));
        const [part] = await read(Buffer.from(body, 'latin1'), 'boundary', size);
        expect(part?.data.toString('latin1')).toBe(data);
      },
    ),
  );
});

test('whatever comes is a form, or refused in S3’s words', async () => {
  const head = (disposition: string) => `${CRLF}--b${CRLF}Content-Disposition: ${disposition}${CRLF}${CRLF}`;
  const bit = fc.oneof(
    fc.constantFrom('--b', CRLF, '--', head('form-data; name="a"'), head('form-data; name="a'), head('x')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(bit, { maxLength: 10 }),
      fc.integer({ min: 1, max: 60 }),
      async (bits, size) => {
        const body = Buffer.from(`--b${bits.join('')}`);
        const outcome = await read(body, 'b', size).catch((error: unknown) => error);
        if (!Array.isArray(outcome)) expect(outcome).toBeInstanceOf(S3Error);
      },
    ),
  );
});

test.each([
  ['nothing', ''],
  ['another boundary', `--other${CRLF}`],
  ['no end', `--b${CRLF}Content-Disposition: form-data; name="a"${CRLF}${CRLF}data`],
  ['no name', `--b${CRLF}Content-Disposition: form-data${CRLF}${CRLF}x${CRLF}--b--`],
  ['an empty name', `--b${CRLF}Content-Disposition: form-data; name=""${CRLF}${CRLF}x${CRLF}--b--`],
  ['no header', `--b${CRLF}${CRLF}x${CRLF}--b--`],
])('%s is no form', async (_, body) => {
  await expect(read(Buffer.from(body), 'b', 7)).rejects.toMatchObject({ code: 'MalformedPOSTRequest' });
});

test('lines before the data have their limit, whatever stands in them', async () => {
  const body = Buffer.from(`--b${CRLF}Content-Disposition: form-data${'; a="\\"'.repeat(100_000)}`);
  await expect(read(body, 'b', 65_536)).rejects.toMatchObject({
    code: 'MaxPostPreDataLengthExceededError',
  });
});

test('boundaries come quoted or not, and must be there', () => {
  expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
  expect(boundaryOf('multipart/form-data; charset=utf-8; Boundary="a b"')).toBe('a b');
  for (const wrong of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `x; boundary=${'b'.repeat(201)}`,
  ])
    expect(() => boundaryOf(wrong)).toThrow(S3Error);
});
