import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env';
import { describeEnvironment } from './env-schema.js';

describe('readEnvironment', () => {
  it('needs nothing at all', () => {
    expect(readEnvironment({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      WINDLASS_DATA: './.data',
      WINDLASS_EMBEDDED_PORT: 9321,
    });
  });

  it('counts empty variables as absent', () => {
    expect(readEnvironment({ PORT: '', WINDLASS_S3_ENDPOINT: '' }).PORT).toBe(3000);
  });

  it('reads lists, booleans and origins', () => {
    const env = readEnvironment({
      WINDLASS_S3_BUCKETS: 'a, b,,c',
      WINDLASS_S3_FORCE_PATH_STYLE: 'true',
      WINDLASS_S3_ENDPOINT: 'http://minio:9000/',
    });
    expect(env.WINDLASS_S3_BUCKETS).toEqual(['a', 'b', 'c']);
    expect(env.WINDLASS_S3_FORCE_PATH_STYLE).toBe(true);
    expect(env.WINDLASS_S3_ENDPOINT).toBe('http://minio:9000');
    expect(readEnvironment({ WINDLASS_S3_ENDPOINT: 'http://[::1]:9000' }).WINDLASS_S3_ENDPOINT).toBe(
      'http://[::1]:9000',
    );
    expect(readEnvironment({ WINDLASS_S3_ENDPOINT: 'http://my_minio.bücher:9' }).WINDLASS_S3_ENDPOINT).toBe(
      'http://my_minio.xn--bcher-kva:9',
    );
  });

  it.each([
    [{ PORT: '99999' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ NEXTAUTH_SECRET: 'short' }, 'openssl rand'],
    [{ NEXTAUTH_URL: 'https://files.example.com/app' }, 'NEXTAUTH_URL'],
    [{ WINDLASS_S3_ENDPOINT: 'minio:9000' }, 'https://s3.example.com'],
    // These would end the policy's directive, or widen it.
    [{ WINDLASS_S3_ENDPOINT: 'https://a;script-src' }, 'https://s3.example.com'],
    [{ WINDLASS_S3_ENDPOINT: 'https://a,b' }, 'https://s3.example.com'],
    [{ WINDLASS_S3_PUBLIC_ENDPOINT: 'https://*' }, 'https://s3.example.com'],
    [{ WINDLASS_S3_ENDPOINT: 'https://:hunter2@a' }, 'https://s3.example.com'],
    [{ WINDLASS_S3_ACCESS_KEY_ID: 'AK' }, 'WINDLASS_S3_SECRET_ACCESS_KEY is missing'],
    [{ WINDLASS_S3_SESSION_TOKEN: 'T' }, 'WINDLASS_S3_ACCESS_KEY_ID is missing'],
    [{ WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: 'S' }, 'WINDLASS_EMBEDDED_ACCESS_KEY_ID is missing'],
    [{ WINDLASS_S3_FORCE_PATH_STYLE: 'maybe' }, 'true or false'],
  ])('refuses %o and says what to do', (source, words) => {
    expect(() => readEnvironment(source)).toThrow(words);
  });

  it('never repeats a value: it may be a secret', () => {
    expect(() => readEnvironment({ NEXTAUTH_SECRET: 'hunter2' })).toThrow(/^((?!hunter2)[\s\S])*$/);
  });
});

describe('describeEnvironment', () => {
  it('describes every variable', () => {
    const described = describeEnvironment();
    expect(described).toHaveLength(20);
    expect(described.filter(({ description }) => description === '')).toEqual([]);
    expect(described.find(({ name }) => name === 'PORT')?.default).toBe('3000');
  });
});
