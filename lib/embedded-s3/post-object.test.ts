import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import * as S3 from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hmacHex, signingKey } from './auth/signing-key';
import type { EmbeddedStore } from './server';
import { testCredentials } from './testing/client';
import { openStore, type OpenedStore } from './testing/open-store';

const Bucket = 'a-bucket';
const MIB = 1024 ** 2;
let opened: OpenedStore;
let store: EmbeddedStore;
let client: S3.S3Client;
const blobCount = () => opened.blobCount();

/** What was deleted goes when it is nobody's any more: there may be fewer than before by then. */
const nothingIsLeft = (before: number) =>
  vi.waitFor(() => expect(blobCount()).toBeLessThanOrEqual(before), { timeout: 10_000 });

beforeAll(async () => {
  opened = await openStore(Bucket);
  ({ store, client } = opened);
});
afterAll(() => opened.close());

type Fields = Record<string, string>;

interface Policy {
  expiration?: unknown;
  conditions?: unknown;
}

const soon = () => new Date(Date.now() + 60_000).toISOString();
const named = (fields: Fields) => Object.entries(fields).map(([name, value]) => ({ [name]: value }));

/** A form under a policy; by default one that names every field. */
async function sign(fields: Fields, policy: Policy | string = {}, accessKeyId = 'test-key'): Promise<Fields> {
  const time = new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const all: Fields = {
    ...fields,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${day}/us-east-1/s3/aws4_request`,
    'x-amz-date': time,
  };
  const own = named({ bucket: Bucket, ...all });
  const document =
    typeof policy === 'string'
      ? policy
      : JSON.stringify({
          expiration: soon(),
          ...policy,
          conditions: policy.conditions ?? own,
        });
  const text = Buffer.from(document).toString('base64');
  const key = await signingKey(testCredentials, day, 'us-east-1');
  return { ...all, policy: text, 'x-amz-signature': hmacHex(key, text) };
}

interface Reply {
  status: number;
  code: string | undefined;
  text: string;
  headers: Headers;
}

async function post(
  fields: Fields,
  body: string | Uint8Array<ArrayBuffer> = 'body',
  { filename = 'file', bucket = Bucket, headers = {} } = {},
): Promise<Reply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([body]), filename);
  const reply = await fetch(`${store.endpoint}/${bucket}`, { method: 'POST', body: form, headers });
  const text = await reply.text();
  return {
    status: reply.status,
    text,
    code: /<Code>(\w+)<\/Code>/.exec(text)?.[1],
    headers: reply.headers,
  };
}

const head = (Key: string) => client.send(new S3.HeadObjectCommand({ Bucket, Key }));
const exists = (Key: string) =>
  head(Key).then(
    () => true,
    () => false,
  );

describe('a form', () => {
  it('stores its file under its key, with its type, metadata and tags', async () => {
    const fields = await sign({
      key: 'a b/ü.txt',
      'Content-Type': 'text/x-test',
      'Cache-Control': 'no-store',
      'x-amz-meta-who': 'Zoë',
      'x-amz-storage-class': 'STANDARD_IA',
      tagging: '<Tagging><TagSet><Tag><Key>a</Key><Value>ä</Value></Tag></TagSet></Tagging>',
    });
    const reply = await post(fields, 'some bytes');
    const md5 = createHash('md5').update('some bytes').digest('hex');
    expect(reply).toMatchObject({ status: 204, text: '' });
    expect(reply.headers.get('etag')).toBe(`"${md5}"`);
    const found = await head('a b/ü.txt');
    expect(found).toMatchObject({ ContentType: 'text/x-test', CacheControl: 'no-store', ContentLength: 10 });
    expect(found).toMatchObject({ StorageClass: 'STANDARD_IA' });
    expect(Buffer.from(found.Metadata?.who ?? '', 'latin1').toString()).toBe('Zoë');
    const tags = await client.send(new S3.GetObjectTaggingCommand({ Bucket, Key: 'a b/ü.txt' }));
    expect(tags.TagSet).toEqual([{ Key: 'a', Value: 'ä' }]);
  });

  it('replaces what is there, keeps versions, and stores nothing at all as well', async () => {
    await client.send(
      new S3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    const fields = await sign({ key: 'twice' });
    expect((await post(fields, 'one')).headers.get('x-amz-version-id')).toMatch(/^[0-9a-f]{16}$/);
    expect((await post(fields, '')).status).toBe(204);
    expect(await head('twice')).toMatchObject({ ContentLength: 0 });
    const { Versions } = await client.send(new S3.ListObjectVersionsCommand({ Bucket, Prefix: 'twice' }));
    expect(Versions).toHaveLength(2);
    await client.send(
      new S3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
    );
  });

  it.each([
    ['200', 200, ''],
    ['201', 201, '<Key>status</Key>'],
    ['404', 204, ''],
  ])('answers as success_action_status %s wants it', async (status, expected, text) => {
    const reply = await post(await sign({ key: 'status', success_action_status: status }));
    expect(reply.status).toBe(expected);
    expect(reply.text).toContain(text);
  });

  it('streams a file larger than its buffers', async () => {
    const bytes = new Uint8Array(9 * MIB + 1).map((_, index) => index * 31);
    const reply = await post(await sign({ key: 'large' }), bytes);
    expect(reply.headers.get('etag')).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
  });

  it('puts the file’s own name in the place of the variable', async () => {
    const policy = { conditions: [{ bucket: Bucket }, ['starts-with', '$key', 'up/'], ...any()] };
    const fields = await sign({ key: 'up/${filename}' }, policy);
    expect((await post(fields, 'x', { filename: 'C:\\some\\name $&.txt' })).status).toBe(204);
    expect(await exists('up/name $&.txt')).toBe(true);
  });

  it('holds the file against a checksum in its fields', async () => {
    const wrong = await post(await sign({ key: 'sum', 'Content-MD5': '1B2M2Y8AsgTpgAmY7PhCfg==' }));
    expect(wrong).toMatchObject({ status: 400, code: 'BadDigest' });
    expect(await exists('sum')).toBe(false);
  });
});

/** Conditions that let every field of a signature pass. */
const any = (...more: string[]) =>
  ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', ...more].map((name) => [
    'starts-with',
    `$${name}`,
    '',
  ]);

describe('a policy', () => {
  it('lets pass what fulfils its conditions, in any letter case', async () => {
    const conditions = [
      { BUCKET: Bucket },
      ['Starts-With', '$Key', 'in/'],
      ['eq', '$CONTENT-TYPE', 'text/plain'],
      ['content-length-range', 1, '4'],
      ...any(),
    ];
    const fields = { key: 'in/x', 'Content-Type': 'text/plain', 'x-ignore-me': '1' };
    expect(await post(await sign(fields, { conditions }))).toMatchObject({ status: 204 });
  });

  const base = () => [{ bucket: Bucket }, ['starts-with', '$key', 'in/'], ...any()];
  it.each<[string, string, Policy | string, Fields]>([
    ['another key', 'AccessDenied', { conditions: base() }, { key: 'out/x' }],
    ['another bucket', 'AccessDenied', { conditions: [{ bucket: 'other' }, ...base()] }, { key: 'in/x' }],
    ['a field it does not name', 'AccessDenied', { conditions: base() }, { key: 'in/x', 'x-amz-meta-a': '' }],
    ['no key at all', 'AccessDenied', { conditions: base() }, {}],
    ['its end', 'AccessDenied', { expiration: '2020-01-01T00:00:00.000Z' }, { key: 'in/x' }],
    ['no end', 'InvalidPolicyDocument', { expiration: undefined }, { key: 'in/x' }],
    ['an end that is none', 'InvalidPolicyDocument', { expiration: 'tomorrow' }, { key: 'in/x' }],
    ['no list of conditions', 'InvalidPolicyDocument', { conditions: {} }, { key: 'in/x' }],
    ['an unknown condition', 'InvalidPolicyDocument', { conditions: [['ends-with', '$key', 'x']] }, {}],
    ['a condition on no field', 'InvalidPolicyDocument', { conditions: [['eq', 'key', 'x']] }, {}],
    ['a range of no size', 'InvalidPolicyDocument', { conditions: [['content-length-range', 5, 1]] }, {}],
    ['a value that is no text', 'InvalidPolicyDocument', { conditions: [{ key: 1 }] }, {}],
    ['no JSON', 'InvalidPolicyDocument', '{', {}],
    ['JSON of something else', 'InvalidPolicyDocument', 'null', {}],
    [
      'too many bytes',
      'EntityTooLarge',
      { conditions: [...base(), ['content-length-range', 0, 3]] },
      { key: 'in/x' },
    ],
    [
      'too few bytes',
      'EntityTooSmall',
      { conditions: [...base(), ['content-length-range', 5, 9]] },
      { key: 'in/x' },
    ],
  ])('refuses %s', async (_, code, policy, fields) => {
    const before = blobCount();
    expect(await post(await sign(fields, policy))).toMatchObject({ code });
    expect(await exists('in/refused')).toBe(false);
    await nothingIsLeft(before);
  });

  it.each<[string, string, (fields: Fields) => Fields]>([
    ['none', 'AccessDenied', ({ key = '' }) => ({ key })],
    [
      'one changed after signing',
      'SignatureDoesNotMatch',
      (fields) => ({ ...fields, policy: `${fields.policy}=` }),
    ],
    [
      'another signature',
      'SignatureDoesNotMatch',
      (fields) => ({ ...fields, 'x-amz-signature': 'ab'.repeat(32) }),
    ],
    ['no signature', 'InvalidArgument', (fields) => ({ ...fields, 'x-amz-signature': '' })],
    ['another algorithm', 'InvalidArgument', (fields) => ({ ...fields, 'x-amz-algorithm': 'none' })],
    ['a malformed credential', 'InvalidArgument', (fields) => ({ ...fields, 'x-amz-credential': 'a/b' })],
    ['another day', 'InvalidArgument', (fields) => ({ ...fields, 'x-amz-date': '20200101T000000Z' })],
  ])('must be there and signed: %s', async (_, code, change) => {
    expect(await post(change(await sign({ key: 'unsigned' })))).toMatchObject({ code });
    expect(await exists('unsigned')).toBe(false);
  });

  it('must be of a known key', async () => {
    expect(await post(await sign({ key: 'x' }, {}, 'stranger'))).toMatchObject({
      code: 'InvalidAccessKeyId',
    });
  });
});

describe('a form is refused that asks for what is not done', () => {
  it.each<[string, Fields]>([
    ['conditions', { 'If-None-Match': '*' }],
    ['a redirect', { success_action_redirect: 'http://localhost/' }],
    ['encryption', { 'x-amz-server-side-encryption': 'aws:kms' }],
    ['a public object', { acl: 'public-read' }],
  ])('%s', async (_, more) => {
    expect(await post(await sign({ key: 'asked', ...more }))).toMatchObject({ status: 501 });
    expect(await exists('asked')).toBe(false);
  });

  it('a condition in a header, where a form has none', async () => {
    const reply = await post(await sign({ key: 'asked' }), 'x', { headers: { 'If-None-Match': '*' } });
    expect(reply.code).toBe('NotImplemented');
  });

  it('a bucket that is not there', async () => {
    const conditions = [{ bucket: 'no-bucket' }, ['eq', '$key', 'k'], ...any()];
    const fields = await sign({ key: 'k' }, { conditions });
    expect(await post(fields, 'x', { bucket: 'no-bucket' })).toMatchObject({ code: 'NoSuchBucket' });
  });

  it('a key that is too long, or fields that are', async () => {
    expect(await post(await sign({ key: 'k'.repeat(1025) }))).toMatchObject({ code: 'KeyTooLongError' });
    const fields = await sign({ key: 'k', 'x-ignore-this': 'x'.repeat(21_000) }, { conditions: any('key') });
    expect(await post(fields)).toMatchObject({ code: 'MaxPostPreDataLengthExceededError' });
  });
});

/** Whatever is written; what comes back until the store ends the connection, or `hangUp` does. */
function write(text: string | Buffer, hangUp = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(store.port, store.host, () => (hangUp ? socket.end(text) : socket.write(text)));
    let answer = '';
    socket.on('data', (piece) => (answer += piece.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const request = (body: Buffer, length = body.length) =>
  Buffer.concat([
    Buffer.from(
      `POST /${Bucket} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n`,
    ),
    body,
  ]);

describe('what is no form', () => {
  it('is refused, whatever it is, and nothing is left of it', async () => {
    const fields = await sign({ key: 'fuzz' });
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const whole = Buffer.from(
      [
        ...Object.entries(fields).map(([name, value]) => part(name, value)),
        part('file', 'bytes'),
        '--b--',
      ].join(''),
    );
    const before = blobCount();
    expect(await write(request(whole))).toContain(' 204 ');
    await client.send(new S3.DeleteObjectCommand({ Bucket, Key: 'fuzz' }));
    await nothingIsLeft(before);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.uint8Array({ maxLength: 12 }),
        fc.nat(20),
        async (at, bytes, cut) => {
          const damaged = Buffer.concat([
            whole.subarray(0, at),
            bytes,
            whole.subarray(Math.min(whole.length, at + cut)),
          ]);
          const answer = await write(request(damaged));
          expect(answer).toMatch(/^HTTP\/1\.1 (204|4\d\d|501) /);
          if (answer.includes(' 204 '))
            await client.send(new S3.DeleteObjectCommand({ Bucket, Key: 'fuzz' }));
        },
      ),
      { numRuns: 150 },
    );
    // Cut off in the middle: nobody is there to be answered.
    for (const share of [0.1, 0.5, 0.97])
      await write(request(whole.subarray(0, Math.floor(whole.length * share)), whole.length), true);
    expect(await exists('fuzz')).toBe(false);
    await nothingIsLeft(before);
  });

  it('leaves the connection fit for the next request', async () => {
    const refused = request(Buffer.from('--other\r\n\r\n--other--'))
      .toString()
      .replace('close', 'keep-alive');
    const answer = await write(`${refused}${request(Buffer.from('x')).toString()}`);
    expect(answer.match(/HTTP\/1\.1 400/g)).toHaveLength(2);
  });

  it('needs a file, and not too much behind it', async () => {
    const reply = await write(
      request(Buffer.from('--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nk\r\n--b--')),
    );
    expect(reply).toContain('<Code>InvalidArgument</Code>');
    const fields = await sign({ key: 'behind' });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['x']), 'file');
    form.append('more', 'y'.repeat(30_000));
    const long = await fetch(`${store.endpoint}/${Bucket}`, { method: 'POST', body: form });
    expect(long.status).toBe(400);
    expect(await exists('behind')).toBe(false);
  });
});
