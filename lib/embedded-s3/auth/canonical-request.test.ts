import { describe, expect, it } from 'vitest';
import { canonicalRequests, stringToSign } from './canonical-request';
import { ChunkSigner } from './chunk-signer';
import { hmacHex, sameSignature, sha256Hex, signingKey } from './signing-key';

// The worked examples of the S3 documentation ("Authenticating Requests: Using the Authorization Header").
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const timestamp = '20130524T000000Z';
const scope = '20130524/us-east-1/s3/aws4_request';

describe('SigV4', () => {
  it('signs the documented GET', async () => {
    const headers: Record<string, string> = {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': sha256Hex(''),
      'x-amz-date': timestamp,
    };
    const [canonical = ''] = canonicalRequests({
      method: 'GET',
      rawPath: '/test.txt',
      query: [],
      signedHeaders: Object.keys(headers),
      header: (name) => headers[name],
      payloadHash: sha256Hex(''),
    });
    const key = await signingKey(credentials, '20130524', 'us-east-1');
    expect(hmacHex(key, stringToSign(timestamp, scope, canonical))).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  it('signs the documented query parameters in any order, without the signature itself', async () => {
    const query = Object.entries({
      'X-Amz-Signature': 'ignored',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Expires': '86400',
      'X-Amz-Date': timestamp,
      'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    });
    const [canonical = ''] = canonicalRequests({
      method: 'GET',
      rawPath: '/test.txt',
      query,
      signedHeaders: ['host'],
      header: () => 'examplebucket.s3.amazonaws.com',
      payloadHash: 'UNSIGNED-PAYLOAD',
    });
    const key = await signingKey(credentials, '20130524', 'us-east-1');
    expect(hmacHex(key, stringToSign(timestamp, scope, canonical))).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  it('chains the documented chunk signatures', async () => {
    const key = await signingKey(credentials, '20130524', 'us-east-1');
    const signer = new ChunkSigner(
      key,
      timestamp,
      scope,
      '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
    );
    const signatures = [65_536, 1024, 0].map((size) => signer.chunk(sha256Hex('a'.repeat(size))));
    expect(signatures).toEqual([
      'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
      '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
      'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
    ]);
  });

  it.each(['/b/a/../c', '/b//x', '/b/a%2Fb', '/b/./x'])('takes the path %s as it was sent', (rawPath) => {
    const canonical = canonicalRequests({
      method: 'PUT',
      rawPath,
      query: [],
      signedHeaders: [],
      header: () => undefined,
      payloadHash: '',
    });
    expect(canonical[0]?.split('\n')[1]).toBe(rawPath);
  });

  it('also takes a path the client signed encoded and sent bare', () => {
    const canonical = canonicalRequests({
      method: 'GET',
      rawPath: "/b/a(1)'!",
      query: [],
      signedHeaders: [],
      header: () => undefined,
      payloadHash: '',
    });
    expect(canonical.map((text) => text.split('\n')[1])).toEqual(["/b/a(1)'!", '/b/a%281%29%27%21']);
  });

  it('compares signatures of any length', () => {
    expect(sameSignature('abc', 'abc')).toBe(true);
    expect(sameSignature('abc', 'abd')).toBe(false);
    expect(sameSignature('', 'abc')).toBe(false);
  });
});
