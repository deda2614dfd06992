import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, Prefix } from '@/lib/domain/names';
import { bucketRef, objectRef } from '@/lib/domain/schemas';
import type { User } from './user';

const session = vi.hoisted((): { user: User | null; headers: Record<string, string> } => ({
  user: null,
  headers: {},
}));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(session.headers)),
  cookies: () => Promise.resolve({ getAll: () => [] }),
}));
vi.mock('next/navigation', () => ({
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith('NEXT_')) throw error;
  },
}));
vi.mock('./current-user', () => ({
  requireUser: () =>
    session.user ? Promise.resolve(session.user) : Promise.reject(new AppError('unauthenticated')),
}));
vi.mock('./session-refresh', () => ({ renewedSession: () => Promise.resolve([]) }));
vi.mock('./log', () => ({ log: { debug: vi.fn(), warn: vi.fn(), error: vi.fn() } }));
vi.mock('./runtime', async () => {
  const { readEnvironment } = await import('./env');
  const connection = {
    id: 'open',
    name: 'Open',
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    forcePathStyle: true,
    rootPrefix: '' as Prefix,
    readOnly: false,
    credentials: { type: 'static', accessKeyId: 'AK', secretAccessKey: 'hunter2' },
  };
  const now = {
    env: readEnvironment({}),
    accounts: [],
    settings: {
      accounts: [],
      ownKeys: { enabled: true },
      connections: [
        connection,
        { ...connection, id: 'narrow', buckets: ['b' as BucketName], rootPrefix: 'team/' as Prefix },
        { ...connection, id: 'frozen', readOnly: true },
      ],
    },
  };
  return { runtime: () => Promise.resolve(now) };
});

const { action, route } = await import('./guard');
const { log } = await import('./log');

const user = (role: User['role'], connections?: string[]): User =>
  ({ name: role, kind: 'account', role, connections }) as User;
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

beforeEach(() => {
  session.user = user('admin');
  session.headers = { host: 'localhost:3000' };
  vi.clearAllMocks();
});

describe('action', () => {
  const touch = action(objectRef, { needs: 'write' }, (_context, { key }) => Promise.resolve(key));
  const manage = action(bucketRef, { needs: 'manage' }, () => Promise.resolve('done'));
  const at = (connection: string, key = 'k', bucket = 'b') => ({ connection, bucket, key });

  it('answers a Result', async () => {
    expect(await touch(at('open'))).toEqual({ ok: true, value: 'k' });
  });

  it('asks for a session before it looks at anything', async () => {
    session.user = null;
    expect(await touch(at('nowhere'))).toEqual(refused('unauthenticated'));
    expect(await touch({} as never)).toEqual(refused('unauthenticated'));
  });

  it('refuses what is not an input', async () => {
    expect(await touch({ connection: 'open' } as never)).toEqual(refused('invalid_input'));
    expect(await touch(null as never)).toEqual(refused('invalid_input'));
    expect(await touch(at('open', ''))).toEqual(refused('invalid_input'));
  });

  it('does not tell a foreign connection from a missing one', async () => {
    session.user = user('admin', ['narrow']);
    expect(await touch(at('open'))).toEqual({
      ok: false,
      error: new AppError('not_found', { target: 'open' }).toWire(),
    });
    expect(await touch(at('none'))).toEqual({
      ok: false,
      error: new AppError('not_found', { target: 'none' }).toWire(),
    });
  });

  it.each([
    ['viewer', 'forbidden', 'forbidden'],
    ['editor', null, 'forbidden'],
    ['admin', null, null],
  ] as const)('lets a %s do what the role says', async (role, writing, managing) => {
    session.user = user(role);
    const expected = (code: string | null): unknown =>
      code === null ? expect.objectContaining({ ok: true }) : refused(code);
    expect(await touch(at('open'))).toEqual(expected(writing));
    expect(await manage(at('open'))).toEqual(expected(managing));
  });

  it('keeps to buckets and root prefix', async () => {
    expect(await touch(at('narrow', 'team/k'))).toEqual({ ok: true, value: 'team/k' });
    expect(await touch(at('narrow', 'other/k'))).toEqual(refused('not_found'));
    expect(await touch(at('narrow', 'team/k', 'c'))).toEqual(refused('not_found'));
    expect(await manage(at('narrow'))).toEqual(refused('forbidden'));
  });

  it('writes nothing through a read-only connection', async () => {
    expect(await touch(at('frozen'))).toEqual(refused('read_only'));
  });

  it('logs what nobody foresaw, and tells the page a reference alone', async () => {
    const failing = action(bucketRef, { needs: 'read' }, () => Promise.reject(new Error('secret inside')));
    const result = await failing(at('open'));
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'unexpected',
        details: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown },
      },
    });
    expect(log.error).toHaveBeenCalledOnce();
  });
});

describe('navigation', () => {
  it('passes through: Next redirects by throwing', async () => {
    const leaving = action(bucketRef, { needs: 'read' }, () => Promise.reject(new Error('NEXT_REDIRECT')));
    await expect(leaving({ connection: 'open', bucket: 'b' })).rejects.toThrow('NEXT_REDIRECT');
  });
});

describe('route', () => {
  const read = route(objectRef, { needs: 'read' }, (_context, { key }) => Promise.resolve({ key }));
  const get = (query: string, init?: RequestInit) =>
    read(new Request(`http://localhost:3000/api/x?${query}`, init));

  it('reads the query of a GET, keys unchanged', async () => {
    const key = '..%2F“é\n+ &#?//';
    const response = await get(`connection=open&bucket=b&key=${encodeURIComponent(key)}`);
    expect([response.status, await response.json()]).toEqual([200, { ok: true, value: { key } }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['connection=open&bucket=b', 400],
    ['connection=none&bucket=b&key=k', 404],
    ['connection=narrow&bucket=b&key=k', 404],
  ])('answers %s with %i', async (query, status) => {
    expect((await get(query)).status).toBe(status);
  });

  it('answers 401 without a session', async () => {
    session.user = null;
    expect((await get('connection=open&bucket=b&key=k')).status).toBe(401);
  });

  it('reads the JSON body of a POST from our own pages only', async () => {
    const post = (headers: Record<string, string>, body: string) => {
      session.headers = { host: 'localhost:3000', ...headers };
      return read(new Request('http://localhost:3000/api/x', { method: 'POST', body }));
    };
    const body = JSON.stringify({ connection: 'open', bucket: 'b', key: 'k' });
    expect((await post({ origin: 'http://localhost:3000' }, body)).status).toBe(200);
    expect((await post({ origin: 'http://evil.example' }, body)).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' }, body)).status).toBe(403);
    expect((await post({}, '{')).status).toBe(400);
    expect((await post({}, 'x'.repeat(5 * 1024 * 1024))).status).toBe(413);
  });

  it('calls a request whose browser has gone cancelled', async () => {
    const failing = route(z.object({ connection: bucketRef.shape.connection }), { needs: 'read' }, () =>
      Promise.reject(new Error('socket closed')),
    );
    const response = await failing(
      new Request('http://localhost:3000/api/x?connection=open', { signal: AbortSignal.abort() }),
    );
    expect(response.status).toBe(499);
    expect(log.error).not.toHaveBeenCalled();
  });
});
