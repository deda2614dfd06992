import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { readEnvironment } from './env';
import { ownKeyEndpoints, parseOwnKeys } from './own-keys';
import type { Runtime } from './runtime';
import type { Settings } from './settings';

const minio = {
  id: 'minio',
  name: 'MinIO',
  region: 'eu-west-1',
  endpoint: 'http://minio:9000',
  publicEndpoint: 'https://s3.example.com',
  forcePathStyle: true,
  ca: 'PEM',
  rootPrefix: 'team/',
  readOnly: true,
  credentials: { type: 'default' },
} as unknown as Settings['connections'][number];

function runtimeWith(
  ownKeys: Settings['ownKeys'],
  connections = [minio],
  embeddedHost = '127.0.0.1',
): Runtime {
  return {
    env: readEnvironment({}),
    settings: { connections, accounts: [], ownKeys },
    dataFolder: '/nowhere',
    sessionSecret: '',
    accounts: [],
    embedded:
      connections.length === 0
        ? { host: embeddedHost, port: 9321, accessKeyId: 'A', secretAccessKey: 'S' }
        : undefined,
  };
}

describe('ownKeyEndpoints', () => {
  it('are those of the connections, by the address browsers know', () => {
    expect(ownKeyEndpoints(runtimeWith({ enabled: true }, [minio, minio]))).toMatchObject([
      {
        value: 'https://s3.example.com',
        region: 'eu-west-1',
        store: { endpoint: 'http://minio:9000', ca: 'PEM' },
      },
    ]);
    expect(ownKeyEndpoints(runtimeWith({ enabled: true }, []))).toMatchObject([{ value: 'embedded' }]);
  });

  it('send keys of the embedded store to it, and to nothing else on its port', () => {
    expect(ownKeyEndpoints(runtimeWith({ enabled: true }, [], '192.168.1.5'))).toMatchObject([
      { name: '192.168.1.5:9321', store: { endpoint: 'http://192.168.1.5:9321' } },
    ]);
  });

  it('are those the operator lists', () => {
    const chosen = ownKeyEndpoints(runtimeWith({ enabled: true, endpoints: ['aws', 'http://minio:9000'] }));
    expect(chosen.map(({ value }) => value)).toEqual(['aws', 'https://s3.example.com']);
    expect(ownKeyEndpoints(runtimeWith({ enabled: false }))).toEqual([]);
    expect(ownKeyEndpoints(runtimeWith({ enabled: true, endpoints: [] }))).toEqual([]);
  });
});

describe('parseOwnKeys', () => {
  const endpoints = ownKeyEndpoints(runtimeWith({ enabled: true }));
  const keys = { accessKeyId: ' AK ', secretAccessKey: 'SK', sessionToken: '' };

  it('takes the first endpoint and its region by default', () => {
    expect(parseOwnKeys(keys, endpoints)).toEqual({
      endpoint: 'https://s3.example.com',
      region: 'eu-west-1',
      accessKeyId: 'AK',
      secretAccessKey: 'SK',
      sessionToken: undefined,
    });
  });

  it.each([
    [{ endpoint: 'http://169.254.169.254' }, 'endpoint'],
    [{ endpoint: 'http://minio:9000' }, 'endpoint'],
    [{ endpoint: 'https://s3.example.com.evil.example' }, 'endpoint'],
    [{ endpoint: 'aws' }, 'endpoint'],
    [{ region: 'x.evil.example/' }, 'region'],
    [{ accessKeyId: '' }, 'accessKeyId'],
    [{ secretAccessKey: 'x'.repeat(300) }, 'secretAccessKey'],
  ])('refuses %j', (fields, field) => {
    expect(() => parseOwnKeys({ ...keys, ...fields }, endpoints)).toThrow(AppError);
    try {
      parseOwnKeys({ ...keys, ...fields }, endpoints);
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid_input', details: { field } });
    }
  });

  it('refuses everything where own keys are switched off', () => {
    expect(() => parseOwnKeys(keys, [])).toThrow('invalid_input');
  });
});
