import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';

function isChecksumHeader(name: string): boolean {
  return /^x-amz-(checksum-|sdk-checksum-)/i.test(name);
}

/**
 * Some operations (DeleteObjects, PutBucketCors) require a checksum of their body. The SDK sends a CRC32, which older and
 * smaller stores do not know and refuse for want of `Content-MD5`. MD5 satisfies every store, so it takes the CRC's place.
 */
export function sendContentMd5(client: S3Client): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (isXmlRequest(request)) {
        const others = Object.entries(request.headers).filter(([name]) => !isChecksumHeader(name));
        const md5 = createHash('md5').update(request.body).digest('base64');
        request.headers = { ...Object.fromEntries(others), 'content-md5': md5 };
      }
      return next(args);
    },
    // Within `build`, low priority runs last: after the SDK has added its own checksum and before anything is signed.
    { step: 'build', priority: 'low', name: 'contentMd5', override: true },
  );
}

interface XmlRequest {
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Requests whose body the SDK wrote as XML and gave a checksum. Object bytes come from browsers, never through here. */
function isXmlRequest(request: unknown): request is XmlRequest {
  if (typeof request !== 'object' || request === null || !('headers' in request) || !('body' in request)) {
    return false;
  }
  const { headers, body } = request as { headers: Record<string, string>; body: unknown };
  const hasBody = (typeof body === 'string' && body !== '') || body instanceof Uint8Array;
  return hasBody && Object.keys(headers).some(isChecksumHeader);
}
