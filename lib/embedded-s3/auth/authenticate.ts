import { S3Error } from '@/lib/embedded-s3/errors';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import { canonicalRequests, stringToSign } from './canonical-request';
import { ChunkSigner } from './chunk-signer';
import { parseTimestamp, readClaim } from './credential';
import type { Claim } from './credential';
import { parsePayload } from './payload';
import type { Payload } from './payload';
import { hmacHex, sameSignature, signingKey } from './signing-key';
import type { Credentials } from './signing-key';

const maxSkew = 15 * 60_000;

/** A request whose signature holds. */
export interface Authenticated {
  payload: Payload;
  /** Verifies the chunks of a signed aws-chunked body. */
  chunkSigner: ChunkSigner;
}

function checkTime(claim: Claim, now: number): void {
  const time = parseTimestamp(claim.timestamp);
  if (time === undefined || !claim.timestamp.startsWith(claim.day)) {
    if (claim.kind === 'query')
      throw new S3Error('AuthorizationQueryParametersError', 'X-Amz-Date does not fit the Credential.');
    throw new S3Error('AccessDenied', 'The date of the request is invalid or does not fit the Credential.');
  }
  const serverTime = new Date(now).toISOString();
  if (claim.expires === undefined) {
    if (Math.abs(now - time) <= maxSkew) return;
    throw new S3Error('RequestTimeTooSkewed', {
      fields: {
        RequestTime: claim.timestamp,
        ServerTime: serverTime,
        MaxAllowedSkewMilliseconds: String(maxSkew),
      },
    });
  }
  if (time - now > maxSkew) {
    throw new S3Error('AccessDenied', {
      message: 'Request is not valid yet.',
      fields: { ServerTime: serverTime },
    });
  }
  const end = time + claim.expires * 1000;
  if (now > end) {
    throw new S3Error('AccessDenied', {
      message: 'Request has expired',
      fields: {
        'X-Amz-Expires': String(claim.expires),
        Expires: new Date(end).toISOString(),
        ServerTime: serverTime,
      },
    });
  }
}

/** Every `x-amz-` header must be signed: otherwise a holder of a URL could add to what it allows. */
function checkSignedHeaders(request: S3Request, claim: Claim): void {
  const unsigned = request.headers
    .names()
    .filter(
      (name) =>
        name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !claim.signedHeaders.includes(name),
    );
  if (unsigned.length > 0) {
    throw new S3Error('AccessDenied', {
      message: 'There were headers present in the request which were not signed',
      fields: { HeadersNotSigned: unsigned.join(', ') },
    });
  }
}

function payloadHash(request: S3Request, claim: Claim): string {
  const sent = request.headers.get('x-amz-content-sha256') ?? request.query.get('X-Amz-Content-Sha256');
  if (sent !== undefined) return sent;
  if (claim.kind === 'query') return 'UNSIGNED-PAYLOAD';
  throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
}

/**
 * Verifies who sent a request (SigV4 in header or query) and that it is meant now, here and unchanged.
 * @throws S3Error AccessDenied, InvalidAccessKeyId, RequestTimeTooSkewed, SignatureDoesNotMatch and the malformed ones
 */
export async function authenticate(
  request: S3Request,
  credentials: Credentials,
  region: string,
): Promise<Authenticated> {
  const claim = readClaim(request);
  if (claim.accessKeyId !== credentials.accessKeyId) {
    throw new S3Error('InvalidAccessKeyId', { fields: { AWSAccessKeyId: claim.accessKeyId } });
  }
  if (claim.region !== region) {
    throw new S3Error(
      claim.kind === 'header' ? 'AuthorizationHeaderMalformed' : 'AuthorizationQueryParametersError',
      {
        message: `The region '${claim.region}' is wrong; expecting '${region}'.`,
        fields: { Region: region },
      },
    );
  }
  checkTime(claim, Date.now());
  const hash = payloadHash(request, claim);
  const payload = parsePayload(hash);
  const key = await signingKey(credentials, claim.day, claim.region);
  const candidates = canonicalRequests({
    method: request.method,
    rawPath: request.rawPath,
    query: request.query.pairs,
    signedHeaders: claim.signedHeaders,
    header: (name) => request.headers.get(name),
    payloadHash: hash,
  });
  const good = candidates.some((canonical) =>
    sameSignature(claim.signature, hmacHex(key, stringToSign(claim.timestamp, claim.scope, canonical))),
  );
  if (!good) {
    throw new S3Error('SignatureDoesNotMatch', {
      fields: { AWSAccessKeyId: claim.accessKeyId, CanonicalRequest: candidates[0] ?? '' },
    });
  }
  checkSignedHeaders(request, claim);
  hoistQuery(request);
  return { payload, chunkSigner: new ChunkSigner(key, claim.timestamp, claim.scope, claim.signature) };
}

/**
 * Presigners move `x-amz-` headers into the query. A checksum there was computed without the body, so it says
 * nothing about it and is left out.
 */
function hoistQuery(request: S3Request): void {
  for (const [name, value] of request.query.pairs) {
    if (!name.startsWith('x-amz-') || name === 'x-amz-content-sha256') continue;
    if (name.startsWith('x-amz-checksum-') && name !== 'x-amz-checksum-mode') continue;
    request.headers.hoist(name, value);
  }
}
