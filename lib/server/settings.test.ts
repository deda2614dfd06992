import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from './env';
import { readSettings } from './settings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'windlass-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function settingsOf(config: unknown, source: Record<string, string> = {}) {
  const file = path.join(folder, 'config.json');
  await writeFile(file, JSON.stringify(config));
  return readSettings(readEnvironment({ ...source, WINDLASS_CONFIG: file }));
}

describe('readSettings', () => {
  it('has no connection when none is configured', async () => {
    const { connections } = await readSettings(
      readEnvironment({ WINDLASS_S3_PUBLIC_ENDPOINT: 'http://a:1' }),
    );
    expect(connections).toEqual([]);
  });

  it('makes one connection of the environment', async () => {
    const { connections } = await readSettings(
      readEnvironment({
        WINDLASS_S3_ENDPOINT: 'http://minio:9000',
        WINDLASS_S3_ACCESS_KEY_ID: 'AK',
        WINDLASS_S3_SECRET_ACCESS_KEY: 'SK',
        WINDLASS_S3_BUCKETS: 'a,b',
      }),
    );
    expect(connections).toMatchObject([
      {
        id: 's3',
        name: 'minio:9000',
        forcePathStyle: true,
        buckets: ['a', 'b'],
        credentials: { type: 'static', accessKeyId: 'AK', secretAccessKey: 'SK' },
      },
    ]);
  });

  it('puts the environment and the file together, ids made of names', async () => {
    const { connections } = await settingsOf(
      { connections: [{ name: 'Cold Archive (EU)' }] },
      { WINDLASS_S3_PROFILE: 'work' },
    );
    expect(connections.map(({ id }) => id)).toEqual(['s3', 'cold-archive-eu']);
    expect(connections[0]?.forcePathStyle).toBe(false);
  });

  it('reads paths relative to the file', async () => {
    await writeFile(path.join(folder, 'ca.pem'), '-----BEGIN CERTIFICATE-----\n');
    const credentials = { type: 'profile', profile: 'x', credentialsFile: 'aws/credentials' };
    const { connections } = await settingsOf({ connections: [{ name: 'A', caFile: 'ca.pem', credentials }] });
    expect(connections[0]?.ca).toContain('BEGIN CERTIFICATE');
    expect(connections[0]?.credentials).toMatchObject({
      credentialsFile: path.join(folder, 'aws', 'credentials'),
    });
  });

  it.each([
    [{ connections: [{ name: 'A', caFile: 'none.pem' }] }, '$.connections[0].caFile'],
    [{ connections: [{ name: 'A' }, { name: 'a' }] }, 'two connections called “a”'],
    [{ connections: [{ name: '日本' }] }, 'needs an "id"'],
    [
      {
        connections: [{ name: 'A' }],
        users: [{ name: 'u', passwordHash: '$argon2id$', role: 'viewer', connections: ['b'] }],
      },
      '$.users[0].connections names “b”',
    ],
  ])('refuses %j', async (config, words) => {
    await expect(settingsOf(config)).rejects.toThrow(words);
  });
});
