import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Result } from '@/lib/domain/errors';
import { expect, test } from './fixtures';
import { ADMIN, required, STRANGER, VIEWER } from './support/environment';
import { routeHandlers } from './support/routes';
import { callAction, exportedActions } from './support/server-actions';
import { openSession } from './support/sessions';

/**
 * Every endpoint the app has, called past the interface: by nobody, by somebody this connection does not belong to, and by
 * somebody who may only read. An endpoint without a case here fails the first test of its kind.
 */
interface Case {
  needs: 'read' | 'write' | 'manage';
  input: (bucket: string) => Record<string, unknown>;
  /** How the input travels; JSON for the others. */
  form?: boolean;
}

const KEY = 'kept.txt';
const connection = () => required('WINDLASS_E2E_CONNECTION');
const inBucket = (bucket: string) => ({ connection: connection(), bucket });
const ofObject = (bucket: string) => ({ ...inBucket(bucket), key: KEY });

const PUBLIC_ROUTES = ['GET /api/auth/[...nextauth]', 'POST /api/auth/[...nextauth]', 'GET /api/health'];

const ROUTES: Record<string, Case> = {
  'GET /api/buckets': { needs: 'read', input: () => ({ connection: connection() }) },
  'GET /api/listing': { needs: 'read', input: inBucket },
  'GET /api/listing/pages': { needs: 'read', input: inBucket },
  'GET /api/overview': { needs: 'read', input: inBucket },
  'GET /api/search': { needs: 'read', input: (bucket) => ({ ...inBucket(bucket), search: 'kept' }) },
  'GET /api/properties': { needs: 'read', input: ofObject },
  'GET /api/versioning': { needs: 'read', input: inBucket },
  'GET /api/versions': { needs: 'read', input: ofObject },
  'GET /api/object': {
    needs: 'read',
    input: (bucket) => ({ ...ofObject(bucket), disposition: 'attachment' }),
  },
  'GET /api/preview': { needs: 'read', input: ofObject },
  'POST /api/zip': {
    needs: 'read',
    form: true,
    input: (bucket) => ({
      selection: JSON.stringify({ ...inBucket(bucket), prefix: '', keys: [KEY], prefixes: [], name: 'all' }),
    }),
  },
  // Says which keys exist, which a reader may know.
  'POST /api/uploads/check': { needs: 'read', input: (bucket) => ({ ...inBucket(bucket), keys: [KEY] }) },
  'POST /api/uploads/create': {
    needs: 'write',
    input: (bucket) => ({ ...ofObject(bucket), contentType: 'text/plain', size: 1, token: 'one' }),
  },
  'POST /api/uploads/sign': {
    needs: 'write',
    input: (bucket) => ({
      ...inBucket(bucket),
      requests: [{ kind: 'put', key: KEY, contentType: 'text/plain' }],
    }),
  },
  'POST /api/uploads/parts': { needs: 'write', input: (bucket) => ({ ...ofObject(bucket), uploadId: 'x' }) },
  'POST /api/uploads/complete': {
    needs: 'write',
    input: (bucket) => ({ ...ofObject(bucket), uploadId: 'x', size: 1, partSize: 1 }),
  },
  'POST /api/uploads/verify': {
    needs: 'read',
    input: (bucket) => ({
      ...inBucket(bucket),
      objects: [{ key: KEY, size: 1, etag: '0cc175b9c0f1b6a831c399e269772661' }],
    }),
  },
  'POST /api/uploads/unfinished': {
    needs: 'write',
    input: (bucket) => ({ ...inBucket(bucket), keys: [KEY] }),
  },
  'POST /api/uploads/diagnose': { needs: 'read', input: inBucket },
  'POST /api/uploads/allow_origin': { needs: 'write', input: inBucket },
  // The body goes into the key the query names; refused, the answer is a store's XML.
  'PUT /api/uploads/send': { needs: 'write', input: (bucket) => ofObject(bucket) },
  'POST /api/uploads/abort': { needs: 'write', input: (bucket) => ({ ...ofObject(bucket), uploadId: 'x' }) },
};

const target = { kind: 'keys', keys: [KEY] };
const transfer = (bucket: string) => ({
  ...inBucket(bucket),
  target,
  to: { bucket, prefix: 'elsewhere/' },
  move: true,
  overwrite: 'replace',
  cursor: null,
});
const ACTIONS: Record<string, Case> = {
  createBucket: {
    needs: 'manage',
    input: (bucket) => ({ connection: connection(), bucket: `${bucket}-new` }),
  },
  deleteBucket: { needs: 'manage', input: inBucket },
  createFolder: { needs: 'write', input: (bucket) => ({ ...inBucket(bucket), prefix: 'new/' }) },
  saveText: { needs: 'write', input: (bucket) => ({ ...ofObject(bucket), text: 'x', etag: null }) },
  deleteStep: { needs: 'write', input: (bucket) => ({ ...inBucket(bucket), target, cursor: null }) },
  restoreStep: {
    needs: 'write',
    input: (bucket) => ({ ...inBucket(bucket), keys: target.keys, cursor: null }),
  },
  transferStep: { needs: 'write', input: transfer },
  abandonTransfer: { needs: 'write', input: transfer },
  createDownloadLink: {
    needs: 'read',
    input: (bucket) => ({ ...ofObject(bucket), expiresIn: 60, disposition: 'attachment' }),
  },
  createDownloadLinks: {
    needs: 'read',
    input: (bucket) => ({ ...inBucket(bucket), keys: [KEY], expiresIn: 60 }),
  },
  createUploadLink: {
    needs: 'write',
    input: (bucket) => ({ ...ofObject(bucket), expiresIn: 60, contentType: 'text/plain' }),
  },
};

test('every route handler has a case here', () => {
  expect(routeHandlers()).toEqual([...Object.keys(ROUTES), ...PUBLIC_ROUTES].sort());
});

test('every server action has a case here', () => {
  expect(exportedActions()).toEqual(Object.keys(ACTIONS).sort());
});

test('nobody gets anything', async ({ bucket }) => {
  await bucket.seed([KEY]);
  const nobody = await openSession();
  for (const [name, spec] of Object.entries(ROUTES)) {
    const answer = await callRoute(nobody, name, spec, bucket.name);
    expect.soft({ name, status: answer.status() }).toEqual({ name, status: 401 });
    expect.soft(await errorCode(answer), name).toBe('unauthenticated');
  }
  for (const [name, { input }] of Object.entries(ACTIONS)) {
    const result = await callAction(nobody, name, input(bucket.name));
    expect.soft(codeOf(result), name).toBe('unauthenticated');
  }
  expect(await bucket.keys()).toEqual([KEY]);
});

test('a connection of others does not exist', async ({ bucket }) => {
  await bucket.seed([KEY]);
  const stranger = await openSession(STRANGER);
  for (const [name, spec] of Object.entries(ROUTES)) {
    const answer = await callRoute(stranger, name, spec, bucket.name);
    expect.soft({ name, status: answer.status() }).toEqual({ name, status: 404 });
    expect.soft(await errorCode(answer), name).toBe('not_found');
  }
  for (const [name, { input }] of Object.entries(ACTIONS)) {
    const result = await callAction(stranger, name, input(bucket.name));
    expect.soft(codeOf(result), name).toBe('not_found');
  }
  for (const path of [`/${connection()}`, `/${connection()}/${bucket.name}`]) {
    const answer = await stranger.get(path);
    expect.soft(await answer.text(), path).not.toContain(KEY);
    expect.soft(answer.status(), path).toBe(404);
  }
  expect(await bucket.keys()).toEqual([KEY]);
});

test('a viewer reads, and writes nothing', async ({ bucket }) => {
  await bucket.seed([KEY]);
  const viewer = await openSession(VIEWER);
  for (const [name, spec] of Object.entries(ROUTES)) {
    const answer = await callRoute(viewer, name, spec, bucket.name);
    if (spec.needs === 'read') expect.soft(answer.status(), name).toBeLessThan(400);
    else expect.soft(await errorCode(answer), name).toBe('forbidden');
  }
  for (const [name, { input, needs }] of Object.entries(ACTIONS)) {
    const result = await callAction(viewer, name, input(bucket.name));
    expect.soft(codeOf(result), name).toBe(needs === 'read' ? null : 'forbidden');
  }
  expect(await bucket.keys()).toEqual([KEY]);
});

test('another site cannot write with a person’s session', async ({ bucket }) => {
  await bucket.seed([KEY]);
  const admin = await openSession(ADMIN);
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  for (const [name, spec] of Object.entries(ROUTES).filter(([name]) => !name.startsWith('GET'))) {
    const answer = await callRoute(admin, name, spec, bucket.name, foreign);
    expect.soft({ name, status: answer.status() }).toEqual({ name, status: 403 });
  }
  for (const [name, { input }] of Object.entries(ACTIONS)) {
    // Next refuses these itself, by an error page: what counts is that nothing happened.
    const outcome = await callAction(admin, name, input(bucket.name), foreign).then(
      ({ ok }) => ok,
      () => false,
    );
    expect.soft(outcome, name).toBe(false);
  }
  expect(await bucket.keys()).toEqual([KEY]);
});

test('pages lead nobody to the door', async ({ bucket }) => {
  const nobody = await openSession();
  for (const path of ['/', `/${connection()}`, `/${connection()}/${bucket.name}?prefix=a%2F`]) {
    const answer = await nobody.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain('/sign-in');
  }
});

function callRoute(
  client: APIRequestContext,
  name: string,
  { input, form }: Case,
  bucket: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const [method, path] = name.split(' ') as [string, string];
  const data = input(bucket);
  if (method === 'GET') {
    return client.get(path, { params: data as Record<string, string>, maxRedirects: 0, headers });
  }
  if (method === 'PUT') {
    const params = data as Record<string, string>;
    return client.put(path, { params, data: 'replaced', maxRedirects: 0, headers });
  }
  return form
    ? client.post(path, { form: data as Record<string, string>, maxRedirects: 0, headers })
    : client.post(path, { data, maxRedirects: 0, headers });
}

/** Streams answer in lines, of which the first says it; what stands in for the store answers XML. */
async function errorCode(answer: APIResponse): Promise<string | null> {
  const text = await answer.text();
  const inXml = /<Code>(\w+)<\/Code>/.exec(text)?.[1];
  if (inXml !== undefined) return inXml.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const [line = ''] = text.split('\n');
  return codeOf(JSON.parse(line) as Result<unknown>);
}

function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code;
}
