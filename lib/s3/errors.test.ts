import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/domain/errors';
import { objectKey, prefix, ROOT, type BucketName } from '@/lib/domain/names';
import { listBuckets } from './buckets';
import { createStore } from './client';
import { fromReportedCode, toAppError } from './errors';
import { listPage } from './listing';
import { headObject } from './objects';
import { replayStore, s3Error, type Reply } from './test-replies';

const bucket = 'bucket' as BucketName;

async function failureOf(reply: Reply): Promise<AppError> {
  const { store } = await replayStore([reply]);
  return catchAppError(listPage(store, { bucket, prefix: ROOT }));
}

async function catchAppError(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('a missing bucket is named itself, not the folder asked for in it', async () => {
  const { store } = await replayStore([{ status: 404, body: s3Error('NoSuchBucket') }]);
  const error = await catchAppError(listPage(store, { bucket, prefix: prefix('a/') }));
  expect(error.toWire()).toMatchObject({ code: 'bucket_not_found', details: { target: bucket } });
});

test('what cannot list its buckets is named by its endpoint', async () => {
  const { store } = await replayStore([{ status: 403, body: s3Error('SignatureDoesNotMatch') }]);
  const error = await catchAppError(listBuckets(store));
  expect(error.toWire()).toMatchObject({
    code: 'invalid_credentials',
    details: { target: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string },
  });
});

test.each<[ErrorCode, Reply]>([
  ['bucket_not_found', { status: 404, body: s3Error('NoSuchBucket') }],
  ['access_denied', { status: 403, body: s3Error('AccessDenied') }],
  ['invalid_credentials', { status: 403, body: s3Error('InvalidAccessKeyId') }],
  ['invalid_credentials', { status: 403, body: s3Error('SignatureDoesNotMatch') }],
  ['credentials_expired', { status: 400, body: s3Error('ExpiredToken') }],
  ['clock_skew', { status: 403, body: s3Error('RequestTimeTooSkewed') }],
  ['precondition_failed', { status: 412, body: s3Error('PreconditionFailed') }],
  ['object_archived', { status: 403, body: s3Error('InvalidObjectState') }],
  ['too_large', { status: 400, body: s3Error('EntityTooLarge') }],
  ['checksum_mismatch', { status: 400, body: s3Error('BadDigest') }],
  ['key_too_long', { status: 400, body: s3Error('KeyTooLongError') }],
  ['bucket_not_empty', { status: 409, body: s3Error('BucketNotEmpty') }],
  ['conflict', { status: 409, body: s3Error('BucketAlreadyExists') }],
  ['upload_gone', { status: 404, body: s3Error('NoSuchUpload') }],
  ['unsupported', { status: 501, body: s3Error('NotImplemented') }],
  ['unsupported', { status: 405, body: s3Error('MethodNotAllowed') }],
  ['unexpected', { status: 400, body: s3Error('SomethingNew') }],
  ['not_s3', { status: 200, body: '<!doctype html><html><body><p>Welcome</body></html>' }],
  ['not_s3', { status: 200, body: '<html><body><p>Welcome</p></body></html>' }],
  ['not_s3', { status: 404, body: '<!doctype html><html><p>Not here<br></html>' }],
  ['not_s3', { status: 200, body: '{"error":"no"}' }],
  ['unreachable', { status: 504, body: '<html><h1>504 Gateway Timeout</h1><hr></html>' }],
])('%s is what %j means', async (code, reply) => {
  const error = await failureOf(reply);
  expect(error.code).toBe(code);
  expect(error.details.target).toBe('bucket');
});

test('access_denied names the action, the resource and the request', async () => {
  const { details } = await failureOf({
    status: 403,
    headers: { 'x-amz-request-id': 'REQ1' },
    body: s3Error('AccessDenied'),
  });
  expect(details).toEqual({ action: 's3:ListBucket', target: 'bucket', reference: 'REQ1' });
});

// The SDK waits as long as the store says between its tries.
test('throttled comes after a few tries, with the time to wait', { timeout: 20_000 }, async () => {
  const { store, seen } = await replayStore([
    { status: 503, headers: { 'retry-after': '1' }, body: s3Error('SlowDown') },
  ]);
  const error = await catchAppError(listPage(store, { bucket, prefix: ROOT }));
  expect(error.toWire()).toMatchObject({ code: 'throttled', details: { retryAfter: 1 } });
  expect(seen.length).toBeGreaterThan(1);
});

test.each<Reply>([
  { status: 301, headers: { 'x-amz-bucket-region': 'eu-west-3' }, body: s3Error('PermanentRedirect') },
  { status: 400, body: s3Error('AuthorizationHeaderMalformed', '<Region>eu-west-3</Region>') },
])('wrong_region carries the right one: %j', async (reply) => {
  expect((await failureOf(reply)).toWire()).toMatchObject({
    code: 'wrong_region',
    details: { region: 'eu-west-3' },
  });
});

test('HEAD is refused without a code, and is asked again as GET', async () => {
  const notFound = (code: string): [Reply, Reply, Reply] => [
    { status: 404, body: '' },
    { status: 404, body: s3Error(code) },
    { status: 404, body: s3Error(code) },
  ];
  for (const [s3Code, code] of [
    ['NoSuchBucket', 'bucket_not_found'],
    ['NoSuchKey', 'not_found'],
    ['InvalidAccessKeyId', 'invalid_credentials'],
  ] as const) {
    const { store } = await replayStore(notFound(s3Code));
    const error = await catchAppError(headObject(store, { bucket, key: objectKey('a') }));
    expect(error.code).toBe(code);
  }
});

test('a store that is not there is unreachable, an unknown certificate is a matter of TLS', async () => {
  const closed = createStore({
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  onTestFinished(() => closed.destroy());
  expect((await catchAppError(listBuckets(closed))).code).toBe('unreachable');

  const server = createTlsServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const secure = createStore({
    endpoint: `https://127.0.0.1:${port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  onTestFinished(() => secure.destroy());
  expect((await catchAppError(listBuckets(secure))).code).toBe('tls');
});

test.each([
  ['tls', Object.assign(new Error('x'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })],
  ['tls', Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' })],
  [
    'tls',
    new Error('wrapped', { cause: Object.assign(new Error('x'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }) }),
  ],
  ['unreachable', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
  ['unreachable', Object.assign(new Error('x'), { code: 'ENOTFOUND' })],
  ['unreachable', Object.assign(new Error('x'), { name: 'TimeoutError' })],
  ['not_s3', Object.assign(new Error('x'), { code: 'HPE_INVALID_CONSTANT' })],
  ['invalid_credentials', Object.assign(new Error('x'), { name: 'CredentialsProviderError' })],
  ['cancelled', new DOMException('x', 'AbortError')],
  ['unexpected', 'a string'],
  ['unexpected', undefined],
])('%s is what %s means', (code, error) => {
  expect(toAppError(error, { operation: 's3:GetObject' }).code).toBe(code);
});

test('what is an AppError already stays the same', () => {
  const error = new AppError('conflict', { target: 'a' });
  expect(toAppError(error, { operation: 's3:GetObject', target: 'b' })).toBe(error);
});

test('nothing of the request goes to the page', async () => {
  const error = await failureOf({
    status: 403,
    body: s3Error('SignatureDoesNotMatch', '<StringToSign>AWS4</StringToSign>'),
  });
  expect(JSON.stringify(error.toWire())).not.toMatch(/very-secret|AKIDEXAMPLE|AWS4|Words|127\.0\.0\.1/);
});

test('errors reported per key are mapped like any other', () => {
  const context = { operation: 's3:DeleteObject', target: 'a' };
  expect(fromReportedCode('AccessDenied', context).toWire()).toEqual({
    code: 'access_denied',
    details: { action: 's3:DeleteObject', target: 'a' },
  });
  expect(fromReportedCode('InternalError', context).code).toBe('unexpected');
});
