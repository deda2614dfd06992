import type { CopyForm } from './copy-forms';
import type { StoreAddress } from './store-url';
import { storeUrl } from './store-url';
import { shellQuote, shellPath } from './curl';
import { basename, type BucketName, type ObjectKey, type Prefix } from './names';

/** A key, a prefix, or (empty path) a whole bucket, as another program names it. */
export function copyAs(
  form: Exclude<CopyForm, 'curl'>,
  store: StoreAddress,
  bucket: BucketName,
  path: string,
): string {
  switch (form) {
    case 'key':
      return path;
    case 'uri':
      return `s3://${bucket}/${path}`;
    case 'arn':
      return `arn:${partition(store)}:s3:::${bucket}${path && `/${path}`}`;
    case 'url':
      return storeUrl(store, bucket, path);
    case 'aws':
      return awsLine(store, bucket, path);
    case 'rclone':
      return rcloneLine(store, bucket, path);
  }
}

/**
 * Whether rclone can name a key: it cleans paths of empty and dot segments, and takes some full-width and picture characters
 * for its own spelling of others (https://rclone.org/overview/#restricted-characters).
 */
export function rcloneCanName(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/');
  return (
    path === '' ||
    (segments.every((segment) => !/^(\.{0,2}|\uFF0E{1,2})$/.test(segment)) &&
      !/[\u2400-\u2421\uFF0F\u201B]/.test(path))
  );
}

function partition({ endpoint, region }: StoreAddress): string {
  if (endpoint !== undefined) return 'aws';
  return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function awsLine({ endpoint, region }: StoreAddress, bucket: BucketName, path: string): string {
  const words = ['aws', 's3', 'cp'];
  if (isFolder(path)) words.push('--recursive');
  if (endpoint !== undefined) words.push('--endpoint-url', endpoint);
  words.push('--region', region, `s3://${bucket}/${path}`, localPath(bucket, path));
  return words.map(shellQuote).join(' ');
}

/** With what rclone needs to know said on the spot: no remote has to be configured, keys come from the environment. */
function rcloneLine(store: StoreAddress, bucket: BucketName, path: string): string {
  const { endpoint, region, pathStyle } = store;
  const options =
    endpoint === undefined
      ? ['provider=AWS']
      : ['provider=Other', `endpoint="${endpoint}"`, `force_path_style=${pathStyle}`];
  const remote = `:s3,${[...options, 'env_auth=true', `region=${region}`].join(',')}:${bucket}/${path}`;
  return ['rclone', isFolder(path) ? 'copy' : 'copyto', remote, localPath(bucket, path)]
    .map(shellQuote)
    .join(' ');
}

function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/');
}

function localPath(bucket: BucketName, path: string): string {
  return shellPath(path === '' ? bucket : basename(path as ObjectKey | Prefix)) + (isFolder(path) ? '/' : '');
}
