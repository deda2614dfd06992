import type { OwnKeyEndpoint } from './own-keys';

type StoreAddress = Pick<OwnKeyEndpoint['store'], 'endpoint' | 'publicEndpoint' | 'forcePathStyle'>;

/** Where browsers reach a store: as CSP sources. AWS answers for each bucket at a name of its own, in the bucket's own region. */
export function sourcesOf({ endpoint, publicEndpoint, forcePathStyle }: StoreAddress): string[] {
  const address = publicEndpoint ?? endpoint;
  if (address === undefined) return ['https://*.amazonaws.com', 'https://*.amazonaws.com.cn'];
  const { origin, protocol, host, hostname } = new URL(address);
  const isNumeric = /^[\d.]+$|^\[/.test(hostname);
  return forcePathStyle || isNumeric ? [origin] : [origin, `${protocol}//*.${host}`];
}

interface PolicyOptions {
  nonce: string;
  /** Sources of `sourcesOf`. */
  stores: readonly string[];
  /** React's development build evaluates code, and its server pushes changes over a socket. */
  isDevelopment: boolean;
}

/** For pages. Scripts run by the page's nonce alone, WebAssembly (which computes checksums) because they bring it; bytes move between the browser and the stores, and nowhere else. */
export function pagePolicy({ nonce, stores, isDevelopment }: PolicyOptions): string {
  const bytes = [...new Set(stores)].join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${bytes}`,
    `media-src 'self' blob: ${bytes}`,
    `frame-src 'self' blob: ${bytes}`,
    `connect-src 'self' ${bytes}${isDevelopment ? ' ws: wss:' : ''}`,
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For the API: its answers are data. A refused zip is read from a frame of our own page. */
export const API_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** For what objects hold, sent from our own origin: it may not act in its name. */
export const OBJECT_POLICY =
  "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
