import 'server-only';
import { API_POLICY, pagePolicy, sourcesOf } from './content-security-policy';
import { EMBEDDED_ENDPOINT, ownKeyEndpoints } from './own-keys';
import { requestOrigin } from './request-origin';
import { runtime, type Runtime } from './runtime';

interface SecuredRequest {
  path: string;
  headers: Headers;
  nonce: string;
}

/** The headers that depend on the request. Those that never change stand in next.config.js. */
export async function securityHeaders({
  path,
  headers,
  nonce,
}: SecuredRequest): Promise<Record<string, string>> {
  const now = await runtime();
  const origin = requestOrigin(headers, now.env.NEXTAUTH_URL);
  const policy = path.startsWith('/api/')
    ? API_POLICY
    : pagePolicy({
        nonce,
        stores: storeSources(now, origin),
        isDevelopment: process.env.NODE_ENV === 'development',
      });
  const transport = {
    'Strict-Transport-Security': 'max-age=31536000',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return { 'Content-Security-Policy': policy, ...(origin.protocol === 'https:' ? transport : {}) };
}

function storeSources(now: Runtime, origin: URL): string[] {
  const { embedded, settings } = now;
  const ownKeys = ownKeyEndpoints(now).filter(({ value }) => value !== EMBEDDED_ENDPOINT);
  return [
    ...settings.connections.flatMap(sourcesOf),
    ...ownKeys.flatMap(({ store }) => sourcesOf(store)),
    ...(embedded ? [embedded.publicEndpoint ?? `http://${origin.hostname}:${embedded.port}`] : []),
  ];
}
