import { describe, expect, it } from 'vitest';
import { API_POLICY, OBJECT_POLICY, pagePolicy, sourcesOf } from './content-security-policy';

function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('sourcesOf', () => {
  it.each([
    [{ endpoint: 'http://minio:9000', forcePathStyle: true }, ['http://minio:9000']],
    [
      { endpoint: 'http://minio:9000', publicEndpoint: 'https://s3.me', forcePathStyle: true },
      ['https://s3.me'],
    ],
    [{ endpoint: 'https://r2.me', forcePathStyle: false }, ['https://r2.me', 'https://*.r2.me']],
    [{ endpoint: 'http://10.0.0.7:80', forcePathStyle: false }, ['http://10.0.0.7']],
    [{ endpoint: 'http://[::1]:9000', forcePathStyle: false }, ['http://[::1]:9000']],
    [{ forcePathStyle: false }, ['https://*.amazonaws.com', 'https://*.amazonaws.com.cn']],
  ])('of %j are %j', (address, sources) => {
    expect(sourcesOf(address)).toEqual(sources);
  });
});

describe('pagePolicy', () => {
  const policy = {
    nonce: 'bm9uY2U=',
    stores: ['http://minio:9000', 'http://minio:9000'],
    isDevelopment: false,
  };

  it('runs scripts by nonce alone', () => {
    const { 'script-src': scripts, ...others } = directives(pagePolicy(policy));
    expect(scripts).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic' 'wasm-unsafe-eval'");
    expect(others).toMatchObject({
      'connect-src': "'self' http://minio:9000",
      'worker-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('evaluates code in development only', () => {
    expect(pagePolicy(policy)).not.toContain("'unsafe-eval'");
    expect(pagePolicy({ ...policy, isDevelopment: true })).toContain("'unsafe-eval'");
  });
});

it('lets neither objects nor the API run anything', () => {
  for (const policy of [API_POLICY, OBJECT_POLICY]) {
    expect(directives(policy)['default-src']).toBe("'none'");
    expect(policy).not.toContain('script-src');
  }
  expect(directives(OBJECT_POLICY).sandbox).toBe('');
});
