import type { BucketName } from './names';
import { percentPath } from './percent';

/** Where browsers reach a store, and how its URLs name a bucket. */
export interface StoreAddress {
  /** A URL without its final slash; absent for AWS itself. */
  endpoint?: string;
  /** The bucket stands in the path rather than in the host name. */
  pathStyle: boolean;
  region: string;
}

/** The unsigned URL of a key, of a prefix or (empty path) of a bucket. The same that the SDK signs. */
export function storeUrl(store: StoreAddress, bucket: BucketName, path: string): string {
  const { protocol, host, pathname } = new URL(endpointOf(store));
  const base = pathname.replace(/\/$/, '');
  return standsInHost(store, bucket)
    ? `${protocol}//${bucket}.${host}${base}/${percentPath(path)}`
    : `${protocol}//${host}${base}/${bucket}/${percentPath(path)}`;
}

/** AWS itself, by its own name or by none: the one store that keeps buckets in regions of its own. */
export function isAmazon(endpoint: string | undefined): boolean {
  return endpoint === undefined || /\.amazonaws\.com(\.cn)?$/i.test(new URL(endpoint).hostname);
}

/** The URL programs are to be told, where they would not find the store by themselves. */
function endpointOf({ endpoint, region }: StoreAddress): string {
  return endpoint ?? `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** Only names that are host names, without dots over HTTPS, whose certificates cover one label; and never before an IP address. */
function standsInHost(store: StoreAddress, bucket: BucketName): boolean {
  const { protocol, hostname } = new URL(endpointOf(store));
  if (store.pathStyle || /^[\d.]+$|^\[/.test(hostname)) return false;
  const labels = bucket.split('.');
  const isHostName = bucket.length >= 3 && bucket.length <= 63 && labels.every(isHostLabel);
  return isHostName && (labels.length === 1 || (protocol === 'http:' && !/^[\d.]+$/.test(bucket)));
}

function isHostLabel(label: string): boolean {
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label);
}
