import { uriDecode, uriEncode, uriEncodePath } from '@/lib/embedded-s3/http/percent';
import { sha256Hex } from './signing-key';

interface CanonicalParts {
  method: string;
  /** As sent; S3 neither normalises `..` nor `//`. */
  rawPath: string;
  query: readonly (readonly [string, string])[];
  signedHeaders: readonly string[];
  header: (name: string) => string | undefined;
  payloadHash: string;
}

function canonicalQuery(pairs: CanonicalParts['query']): string {
  return pairs
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map((pair) => pair.join('='))
    .join('&');
}

/**
 * The canonical requests a client may have signed: over the path as it stands, and over its full encoding, for
 * clients that sign one and send the other. Both name the same object.
 */
export function canonicalRequests(parts: CanonicalParts): string[] {
  const headers = parts.signedHeaders.map(
    (name) => `${name}:${(parts.header(name) ?? '').replace(/ +/g, ' ')}`,
  );
  const rest = [
    canonicalQuery(parts.query),
    ...headers,
    '',
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ];
  const paths = new Set([parts.rawPath, uriEncodePath(uriDecode(parts.rawPath))]);
  return [...paths].map((path) => [parts.method, path, ...rest].join('\n'));
}

/** Header bytes reach us as latin1, so that is how they are hashed. */
export function stringToSign(timestamp: string, scope: string, canonicalRequest: string): string {
  return ['AWS4-HMAC-SHA256', timestamp, scope, sha256Hex(canonicalRequest, 'latin1')].join('\n');
}
