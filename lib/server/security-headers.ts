import 'server-only';
import { API_POLICY, OBJECT_POLICY, pagePolicy, sourcesOf } from './content-security-policy';
import { EMBEDDED_ENDPOINT, ownKeyEndpoints } from './own-keys';
import { requestOrigin } from './request-origin';
import { runtime, type Runtime } from './runtime';

interface SecuredRequest {
  path: string;
  headers: Headers;
  nonce: string;
}

const OBJECT_PATHS = new Set(['/api/object', '/api/preview']);

/** The headers that depend on the request. They win over a route's own; those for every file stand in next.config.js. */
export async function securityHeaders(request: SecuredRequest): Promise<Record<string, string>> {
  const now = await runtime();
  const origin = requestOrigin(request.headers, now.env.NEXTAUTH_URL);
  const isApi = request.path.startsWith('/api/');
  const transport = {
    'Strict-Transport-Security': 'max-age=31536000',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return {
    'Content-Security-Policy': policyFor(request, now, origin),
    // Addresses of pages hold keys, those of the API too; our own forms must still say where they come from.
    'Referrer-Policy': isApi ? 'no-referrer' : 'same-origin',
    ...(origin.protocol === 'https:' ? transport : {}),
  };
}

function policyFor({ path, nonce }: SecuredRequest, now: Runtime, origin: URL): string {
  if (OBJECT_PATHS.has(path)) return OBJECT_POLICY;
  if (path.startsWith('/api/')) return API_POLICY;
  const isDevelopment = process.env.NODE_ENV === 'development';
  return pagePolicy({ nonce, stores: storeSources(now, origin), isDevelopment });
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
