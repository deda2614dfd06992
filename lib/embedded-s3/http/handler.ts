import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from '@/lib/embedded-s3/auth/authenticate';
import type { Credentials } from '@/lib/embedded-s3/auth/signing-key';
import { S3Error } from '@/lib/embedded-s3/errors';
import { parseRules } from '@/lib/embedded-s3/operations/bucket-cors';
import { isForm, postObject } from '@/lib/embedded-s3/operations/post-object';
import { findOperation } from '@/lib/embedded-s3/operations/router';
import type { Store } from '@/lib/embedded-s3/storage/store';
import { refuseUnknownHeaders } from './allowed-headers';
import { corsHeaders } from './cors';
import type { CorsRule } from './cors';
import { sendFailure } from './failure';
import { readCorsRequest } from './preflight';
import { sendEmpty } from './reply';
import { readRequest } from './request';

interface HandlerOptions {
  store: Store;
  credentials: Credentials;
  region: string;
  /** CORS rules of buckets without their own. */
  defaultCors: readonly CorsRule[];
  onError: (error: unknown, requestId: string) => void;
}

type Handler = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The rules for whatever bucket a request names; they apply to refusals too, so a browser can read those. */
function corsRules({ store, defaultCors }: HandlerOptions, incoming: IncomingMessage): readonly CorsRule[] {
  const [, bucket = ''] = /^\/([^/?]*)/.exec(incoming.url ?? '') ?? [];
  const own = store.buckets.find(bucket)?.cors ?? null;
  return own === null ? defaultCors : parseRules(own);
}

function applyCors(options: HandlerOptions, incoming: IncomingMessage, response: ServerResponse): void {
  const preflight = incoming.method === 'OPTIONS';
  const request = readCorsRequest(incoming);
  if (!request) {
    if (preflight) throw new S3Error('BadRequest', 'Insufficient information. Origin request header needed.');
    return;
  }
  const headers = corsHeaders(corsRules(options, incoming), request, preflight);
  if (preflight && !headers) throw new S3Error('AccessForbidden');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
}

/** One request from its first byte to its last; never rejects. */
export function createHandler(options: HandlerOptions): Handler {
  const { store, credentials, region, onError } = options;
  return async (incoming, response) => {
    const id = randomBytes(8).toString('hex').toUpperCase();
    response.setHeader('x-amz-request-id', id);
    response.setHeader('Server', 'Windlass');
    try {
      applyCors(options, incoming, response);
      if (incoming.method === 'OPTIONS') {
        sendEmpty(response, 200);
        return;
      }
      const request = readRequest(id, incoming, response);
      if (isForm(request)) {
        await postObject({ request, credentials, region, store });
        return;
      }
      const auth = await authenticate(request, credentials, region);
      refuseUnknownHeaders(request);
      await findOperation(request)({ request, auth, store, region });
    } catch (error) {
      sendFailure({ error, id, incoming, response, onError });
    }
  };
}
