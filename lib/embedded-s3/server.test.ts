import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as S3 from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedKeys } from './seed';
import { startEmbeddedStore } from './server';
import type { EmbeddedStore } from './server';
import { testClient } from './testing/client';
import { openStore, type OpenedStore } from './testing/open-store';

const Bucket = 'a-bucket';
let opened: OpenedStore;
let dataDir: string;
let store: EmbeddedStore;
let client: S3.S3Client;
const blobCount = () => opened.blobCount();

interface RawReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request whose path goes out exactly as written. */
async function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<RawReply> {
  const outgoing = httpRequest({ host: store.host, port: store.port, method, path, headers });
  outgoing.end(body);
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of reply) pieces.push(piece as Buffer);
  return { status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(pieces).toString() };
}

const pathOf = (url: string): string => url.slice(url.indexOf('/', 'http://'.length));
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'success',
    (error: unknown) => (error as S3.S3ServiceException).name,
  );

beforeAll(async () => {
  opened = await openStore(Bucket);
  ({ dataDir, store, client } = opened);
});
afterAll(() => opened.close());

describe('the data folder', () => {
  it('belongs to one store at a time', async () => {
    await expect(startEmbeddedStore(opened.options)).rejects.toThrow(/in use/);
  });

  it('can be opened again, with everything in it, and is swept of what nothing refers to', async () => {
    const other = mkdtempSync(join(tmpdir(), 'embedded-s3-'));
    const first = await startEmbeddedStore({ ...opened.options, dataDir: other });
    const before = testClient(first.endpoint);
    await before.send(new S3.CreateBucketCommand({ Bucket }));
    await before.send(new S3.PutObjectCommand({ Bucket, Key: 'k', Body: 'kept' }));
    before.destroy();
    await first.close();
    const orphan = join(other, 'blobs/ab', `ab${'0'.repeat(30)}`);
    writeFileSync(orphan, 'left by a crash');
    writeFileSync(join(other, 'tmp/half'), 'half an upload');

    const second = await startEmbeddedStore({ ...opened.options, dataDir: other });
    const after = testClient(second.endpoint);
    expect(existsSync(join(other, 'tmp/half'))).toBe(false);
    await expect.poll(() => existsSync(orphan)).toBe(false);
    const { Body } = await after.send(new S3.GetObjectCommand({ Bucket, Key: 'k' }));
    expect(await Body?.transformToString()).toBe('kept');
    after.destroy();
    await second.close();
    rmSync(other, { recursive: true });
  });

  it('is seeded below the API', async () => {
    const other = mkdtempSync(join(tmpdir(), 'embedded-s3-'));
    const keys = Array.from({ length: 30 }, (_, i) => ({
      key: `d${i % 3}/é${i}`,
      size: i % 2 === 0 ? 0 : 7,
    }));
    expect(await seedKeys(other, 'seeded', keys)).toBe(30);
    const seeded = await startEmbeddedStore({ ...opened.options, dataDir: other });
    const reader = testClient(seeded.endpoint);
    const page = await reader.send(new S3.ListObjectsV2Command({ Bucket: 'seeded', Delimiter: '/' }));
    expect(page.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['d0/', 'd1/', 'd2/']);
    const { Body } = await reader.send(new S3.GetObjectCommand({ Bucket: 'seeded', Key: 'd1/é1' }));
    expect(await Body?.transformToByteArray()).toEqual(new Uint8Array(7));
    reader.destroy();
    await seeded.close();
    rmSync(other, { recursive: true });
  });

  it('keeps no blob that was replaced, deleted, aborted or refused', async () => {
    const before = blobCount();
    const put = (Body: string, extra = {}) =>
      client.send(new S3.PutObjectCommand({ Bucket, Key: 'blobs', Body, ...extra }));
    await put('one');
    await put('two');
    expect(await codeOf(put('three', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    expect(await codeOf(put('four', { ContentMD5: Buffer.alloc(16).toString('base64') }))).toBe('BadDigest');
    await client.send(new S3.CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/blobs` }));
    await client.send(new S3.DeleteObjectCommand({ Bucket, Key: 'blobs' }));
    await expect.poll(blobCount).toBe(before + 1);
    const { Body } = await client.send(new S3.GetObjectCommand({ Bucket, Key: 'copy' }));
    expect(await Body?.transformToString()).toBe('two');
    const { UploadId } = await client.send(new S3.CreateMultipartUploadCommand({ Bucket, Key: 'mpu' }));
    const part = { Bucket, Key: 'mpu', UploadId, PartNumber: 1 };
    await client.send(new S3.UploadPartCommand({ ...part, Body: 'first' }));
    await client.send(new S3.UploadPartCommand({ ...part, Body: 'again' }));
    await expect.poll(blobCount).toBe(before + 2);
    await client.send(new S3.AbortMultipartUploadCommand({ Bucket, Key: 'mpu', UploadId }));
    await client.send(new S3.DeleteObjectCommand({ Bucket, Key: 'copy' }));
    await expect.poll(blobCount).toBe(before);
  });
});

describe('what is not implemented', () => {
  it.each([
    'acl',
    'policy',
    'lifecycle',
    'encryption',
    'website',
    'object-lock',
    'replication',
    'logging',
    'no-such-thing',
  ])('?%s answers 501 on a bucket and touches nothing', async (name) => {
    for (const method of ['GET', 'PUT', 'DELETE', 'POST'] as const) {
      const url = await presignAny(method, `/${Bucket}`, name);
      const reply = await raw(method, url, { 'content-length': '0' });
      expect([method, reply.status]).toEqual([method, 501]);
      expect(reply.body).toContain('<Code>NotImplemented</Code>');
    }
    await client.send(new S3.HeadBucketCommand({ Bucket }));
  });

  it.each<[string, Partial<S3.PutObjectCommandInput>]>([
    ['encryption', { ServerSideEncryption: 'AES256' }],
    ['a customer key', { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'k', SSECustomerKeyMD5: 'm' }],
    ['a lock', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: new Date() }],
    ['a public ACL', { ACL: 'public-read' }],
    ['a grant', { GrantRead: 'id=1' }],
    ['appending', { WriteOffsetBytes: 0 }],
  ])('a PUT that asks for %s stores nothing', async (_name, extra) => {
    expect(
      await codeOf(client.send(new S3.PutObjectCommand({ Bucket, Key: 'refused', Body: 'x', ...extra }))),
    ).toBe('NotImplemented');
    expect(await codeOf(client.send(new S3.HeadObjectCommand({ Bucket, Key: 'refused' })))).toBe('NotFound');
  });
});

/** A presigned URL for any method and subresource, by way of a command whose request is rewritten before signing. */
async function presignAny(method: string, path: string, subresource: string): Promise<string> {
  const command = new S3.HeadBucketCommand({ Bucket });
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { method: string; path: string; query: Record<string, string> };
      Object.assign(request, { method, path, query: { ...request.query, [subresource]: '' } });
      return next(args);
    },
    { step: 'build', name: 'rewrite' },
  );
  return pathOf(await getSignedUrl(client, command, { expiresIn: 60 }));
}

describe('hostile requests', () => {
  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /b/%zz HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://elsewhere/b/k HTTP/1.1\r\nHost: x\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'OPTIONS //x HTTP/1.1\r\nHost: x\r\nOrigin: o\r\nAccess-Control-Request-Method: GET\r\n\r\n',
    'PUT /a-bucket/../../x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx',
    'GET /a?prefix=1&prefix=2 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /a HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256 Credential=a/b, =, Signature\r\n\r\n',
    'GET /a HTTP/1.1\r\nHost: x\r\nAuthorization: Basic abc\r\n\r\n',
    'GET /a?X-Amz-Signature=x&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=%00 HTTP/1.1\r\nHost: x\r\n\r\n',
    'PROPFIND /__proto__ HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n',
    'POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET /a HTTP/1.1\r\n${'h: v\r\n'.repeat(5000)}\r\n`,
    '\u0000\u0001\u0002',
  ])('%j is refused and the store lives on', async (text) => {
    const socket = connect(store.port, store.host);
    const reply = new Promise<string>((resolve) => {
      let received = '';
      socket.on('data', (data: Buffer) => {
        received += data.toString('latin1');
        socket.end();
      });
      socket.on('close', () => resolve(received));
      socket.on('error', () => undefined);
    });
    socket.write(text, 'latin1');
    expect(await reply).toMatch(/^HTTP\/1\.1 (4\d\d|501) /);
    await client.send(new S3.HeadBucketCommand({ Bucket }));
  });

  it.each([
    ['text/html', 'sandbox'],
    ['image/svg+xml', 'sandbox'],
    ['application/xhtml+xml; charset=utf-8', 'sandbox'],
    ['image/png', 'sandbox'],
    // Browsers show no PDF in a sandbox, and let none act for its origin.
    ['application/pdf', null],
  ])('an object of %s gets the policy %s: cookies know no ports', async (ContentType, policy) => {
    const Key = 'hostile';
    await client.send(new S3.PutObjectCommand({ Bucket, Key, Body: '<script>', ContentType }));
    const url = await getSignedUrl(client, new S3.GetObjectCommand({ Bucket, Key }));
    const reply = await fetch(url);
    expect(reply.headers.get('content-security-policy')).toBe(policy);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('an object is judged by the type it is sent as', async () => {
    const Key = 'hostile';
    await client.send(
      new S3.PutObjectCommand({ Bucket, Key, Body: '<script>', ContentType: 'application/pdf' }),
    );
    const command = new S3.GetObjectCommand({ Bucket, Key, ResponseContentType: 'text/html' });
    const reply = await fetch(await getSignedUrl(client, command));
    expect(reply.headers.get('content-security-policy')).toBe('sandbox');
  });

  it('takes random keys of all bytes for keys, never for paths', async () => {
    const before = readdirSync(dataDir).sort();
    for (const Key of [
      '../../escape',
      '/etc/passwd',
      'a/../../b',
      '\u0001\u007f',
      '..',
      '.',
      '\\..\\x',
      'é'.repeat(512),
    ]) {
      await client.send(new S3.PutObjectCommand({ Bucket, Key, Body: Key }));
      const { Body } = await client.send(new S3.GetObjectCommand({ Bucket, Key }));
      expect(await Body?.transformToString()).toBe(Key);
      await client.send(new S3.DeleteObjectCommand({ Bucket, Key }));
    }
    expect(readdirSync(dataDir).sort()).toEqual(before);
  });

  it('lets go of an upload whose client vanished', async () => {
    const url = await getSignedUrl(client, new S3.PutObjectCommand({ Bucket, Key: 'vanished' }));
    const socket = connect(store.port, store.host);
    socket.write(
      `PUT ${pathOf(url)} HTTP/1.1\r\nHost: ${store.host}:${store.port}\r\nContent-Length: 5000000\r\n\r\n`,
    );
    socket.write(randomBytes(2_000_000));
    await expect.poll(() => readdirSync(join(dataDir, 'tmp')).length).toBe(1);
    socket.destroy();
    await expect.poll(() => readdirSync(join(dataDir, 'tmp')).length).toBe(0);
    expect(await codeOf(client.send(new S3.HeadObjectCommand({ Bucket, Key: 'vanished' })))).toBe('NotFound');
  });

  it('refuses a header that was added to a presigned URL', async () => {
    const url = await getSignedUrl(client, new S3.PutObjectCommand({ Bucket, Key: 'added' }));
    const reply = await raw(
      'PUT',
      pathOf(url),
      { 'content-length': '1', 'x-amz-tagging': 'a=b', host: new URL(url).host },
      'x',
    );
    expect([reply.status, reply.body]).toEqual([403, expect.stringContaining('HeadersNotSigned')]);
  });
});

describe('checksums', () => {
  const full = {
    requestChecksumCalculation: 'WHEN_SUPPORTED',
    responseChecksumValidation: 'WHEN_SUPPORTED',
  } as const;

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    '%s in header and trailer',
    async (ChecksumAlgorithm) => {
      const checking = testClient(store.endpoint, full);
      const bytes = randomBytes(100_000);
      const header = await checking.send(
        new S3.PutObjectCommand({ Bucket, Key: 'sum', Body: bytes, ChecksumAlgorithm }),
      );
      const streamed = {
        Body: Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]),
        ContentLength: bytes.length,
      };
      const trailer = await checking.send(
        new S3.PutObjectCommand({ Bucket, Key: 'sum', ...streamed, ChecksumAlgorithm }),
      );
      const field = `Checksum${ChecksumAlgorithm}` as const;
      expect(header[field]).toBeTruthy();
      expect(trailer[field]).toBe(header[field]);
      const { Body } = await checking.send(new S3.GetObjectCommand({ Bucket, Key: 'sum' }));
      expect(Buffer.from((await Body?.transformToByteArray()) ?? [])).toEqual(bytes);
      checking.destroy();
    },
  );

  it.each([
    ['CRC32', 'COMPOSITE'],
    ['SHA256', 'COMPOSITE'],
    ['CRC64NVME', 'FULL_OBJECT'],
    ['CRC32', 'FULL_OBJECT'],
  ] as const)('%s of a multipart object, %s', async (ChecksumAlgorithm, ChecksumType) => {
    const checking = testClient(store.endpoint, full);
    const Key = 'multipart-sum';
    const bodies = [randomBytes(5 * 1024 * 1024), randomBytes(1000)];
    const { UploadId } = await checking.send(
      new S3.CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm, ChecksumType }),
    );
    const Parts: S3.CompletedPart[] = [];
    for (const [i, Body] of bodies.entries()) {
      const part = { Bucket, Key, UploadId, PartNumber: i + 1, Body, ChecksumAlgorithm };
      const sent = await checking.send(new S3.UploadPartCommand(part));
      Parts.push({ ...sent, PartNumber: i + 1 });
    }
    const input = { Bucket, Key, UploadId, MultipartUpload: { Parts } };
    const completed = await checking.send(new S3.CompleteMultipartUploadCommand(input));
    const value = completed[`Checksum${ChecksumAlgorithm}`];
    expect(completed.ChecksumType).toBe(ChecksumType);
    if (ChecksumType === 'COMPOSITE') expect(value).toMatch(/-2$/);
    else {
      const whole = { Bucket, Key: 'whole-sum', Body: Buffer.concat(bodies), ChecksumAlgorithm };
      expect((await checking.send(new S3.PutObjectCommand(whole)))[`Checksum${ChecksumAlgorithm}`]).toBe(
        value,
      );
    }
    // A reply that was lost is asked for again.
    expect((await checking.send(new S3.CompleteMultipartUploadCommand(input))).ETag).toBe(completed.ETag);
    checking.destroy();
  });
});

describe('CORS', () => {
  const preflight = (port: EmbeddedStore, origin: string) =>
    fetch(`${port.endpoint}/${Bucket}/k?X-Amz-Signature=x`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type, x-amz-meta-a',
      },
    });

  it('allows nothing unless told to, as S3 does', async () => {
    const reply = await preflight(store, 'http://app.example');
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('gives buckets without a configuration the default rule, on refusals too, and never shows it', async () => {
    const other = mkdtempSync(join(tmpdir(), 'embedded-s3-'));
    const open = await startEmbeddedStore({
      ...opened.options,
      dataDir: other,
      allowedOrigins: ['http://app.example', 'http://*.lan'],
    });
    const owner = testClient(open.endpoint);
    await owner.send(new S3.CreateBucketCommand({ Bucket }));
    const allowed = await preflight(open, 'http://nas.lan');
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://nas.lan');
    expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type, x-amz-meta-a');
    expect((await preflight(open, 'http://evil.example')).status).toBe(403);
    const refused = await fetch(`${open.endpoint}/no-such-bucket/k`, {
      headers: { origin: 'http://app.example' },
    });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      403,
      'http://app.example',
    ]);
    expect(await codeOf(owner.send(new S3.GetBucketCorsCommand({ Bucket })))).toBe('NoSuchCORSConfiguration');

    const CORSConfiguration = {
      CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['http://only.example'] }],
    };
    await owner.send(new S3.PutBucketCorsCommand({ Bucket, CORSConfiguration }));
    expect((await preflight(open, 'http://nas.lan')).status).toBe(403);
    owner.destroy();
    await open.close();
    rmSync(other, { recursive: true });
  });
});

describe('uploads', () => {
  it('are listed within their prefix, whatever the marker', async () => {
    const where = 'listed-uploads';
    await client.send(new S3.CreateBucketCommand({ Bucket: where }));
    const begin = async (Key: string) =>
      client.send(new S3.CreateMultipartUploadCommand({ Bucket: where, Key }));
    const first = await begin('b');
    await begin('b');
    const markers = { KeyMarker: 'b', UploadIdMarker: first.UploadId };
    const list = async (Prefix: string) =>
      client.send(new S3.ListMultipartUploadsCommand({ Bucket: where, Prefix, ...markers }));
    expect((await list('b')).Uploads).toHaveLength(1);
    expect((await list('a')).Uploads).toBeUndefined();
  });
});

describe('versions', () => {
  it('page through many versions, markers and common prefixes without loss', async () => {
    const versioned = 'versioned';
    await client.send(new S3.CreateBucketCommand({ Bucket: versioned }));
    const setStatus = (Status: S3.BucketVersioningStatus) =>
      client.send(
        new S3.PutBucketVersioningCommand({ Bucket: versioned, VersioningConfiguration: { Status } }),
      );
    await client.send(new S3.PutObjectCommand({ Bucket: versioned, Key: 'a', Body: 'before versioning' }));
    await setStatus('Enabled');
    for (const Key of ['a', 'a', 'b/1', 'b/1', 'b/2', 'c'])
      await client.send(new S3.PutObjectCommand({ Bucket: versioned, Key, Body: 'x' }));
    await client.send(new S3.DeleteObjectCommand({ Bucket: versioned, Key: 'a' }));
    await setStatus('Suspended');
    await client.send(new S3.DeleteObjectCommand({ Bucket: versioned, Key: 'c' }));

    for (const [Delimiter, total] of [
      [undefined, 9],
      ['/', 7],
    ] as const) {
      const seen: string[] = [];
      let page: Partial<S3.ListObjectVersionsCommandOutput> = {};
      do {
        const markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
        page = await client.send(
          new S3.ListObjectVersionsCommand({ Bucket: versioned, MaxKeys: 2, Delimiter, ...markers }),
        );
        for (const entry of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
          seen.push(`${entry.Key ?? ''} ${entry.VersionId ?? ''}`);
        for (const { Prefix } of page.CommonPrefixes ?? []) seen.push(Prefix ?? '');
      } while (page.IsTruncated);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(total);
    }
    const all = await client.send(new S3.ListObjectVersionsCommand({ Bucket: versioned }));
    const [, second] = (all.Versions ?? []).filter(({ Key }) => Key === 'b/1');
    const beyond = await client.send(
      new S3.ListObjectVersionsCommand({
        Bucket: versioned,
        Prefix: 'a',
        KeyMarker: 'b/1',
        VersionIdMarker: all.Versions?.find(({ Key }) => Key === 'b/1')?.VersionId,
      }),
    );
    expect([second?.Key, beyond.Versions]).toEqual(['b/1', undefined]);
    const latest = [...(all.Versions ?? []), ...(all.DeleteMarkers ?? [])].filter((entry) => entry.IsLatest);
    expect(latest.map((entry) => entry.Key).sort()).toEqual(['a', 'b/1', 'b/2', 'c']);
    // The marker of the suspended bucket took the place of nothing: c had no null version.
    expect(all.DeleteMarkers?.find((marker) => marker.Key === 'c')?.VersionId).toBe('null');
    expect(await codeOf(client.send(new S3.DeleteBucketCommand({ Bucket: versioned })))).toBe(
      'BucketNotEmpty',
    );
  });
});
