import 'server-only';
import { createHash } from 'node:crypto';
import { headers } from 'next/headers';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { AppError } from '@/lib/domain/errors';
import { ROOT, type BucketName, type ConnectionId, type ObjectKey, type Prefix } from '@/lib/domain/names';
import { createStore, type Store, type StoreConfig } from '@/lib/s3/client';
import { credentialsFor } from './credentials';
import { embeddedAddress } from './embedded-address';
import { EMBEDDED_ENDPOINT, ownKeyEndpoints } from './own-keys';
import { permissionsOf } from './permissions';
import { processWide } from './process-wide';
import { requestOrigin } from './request-origin';
import { runtime, type EmbeddedSettings, type Runtime } from './runtime';
import { isInScope } from './scope';
import type { ConnectionSettings } from './settings';
import { logOutcome } from './store-log';
import type { User } from './user';

export const EMBEDDED_ID = 'embedded' as ConnectionId;
/** The one connection of somebody who signed in with keys of their own. */
export const OWN_KEYS_ID = 'keys' as ConnectionId;

/** An open way to a store, within what this user may do there. */
export interface Connection {
  id: ConnectionId;
  name: string;
  region: string;
  readOnly: boolean;
  rootPrefix: Prefix;
  buckets?: readonly BucketName[];
  canWrite: boolean;
  canManageBuckets: boolean;
  store: Store;
  allows(bucket: BucketName, path?: ObjectKey | Prefix): boolean;
}

/** A connection before it is opened: its settings, and the store's address with credentials. */
type Candidate = Omit<ConnectionSettings, 'credentials'> & { credentials: StoreConfig['credentials'] };

/**
 * The only way to an S3 client.
 * @throws AppError `not_found` for a connection that is not there and for one that is not this user's, alike.
 */
export async function openConnection(user: User, id: ConnectionId): Promise<Connection> {
  const candidate = (await candidates(user)).find((one) => one.id === id);
  if (!candidate) throw new AppError('not_found', { target: id });
  const { name, region, readOnly, rootPrefix, buckets } = candidate;
  return {
    id,
    name,
    region,
    readOnly,
    rootPrefix,
    buckets,
    ...permissionsOf(user.role, candidate),
    store: await cachedStore(candidate),
    allows: (bucket, path) => isInScope(candidate, bucket, path),
  };
}

/** What the page may know of the connections this user has. */
export async function visibleConnections(user: User): Promise<ConnectionSummary[]> {
  return (await candidates(user)).map((candidate) => ({
    id: candidate.id,
    name: candidate.name,
    region: candidate.region,
    endpoint: (candidate.publicEndpoint ?? candidate.endpoint)?.replace(/\/$/, ''),
    pathStyle: candidate.forcePathStyle,
    readOnly: candidate.readOnly,
    ...permissionsOf(user.role, candidate),
    rootPrefix: candidate.rootPrefix,
  }));
}

async function candidates(user: User): Promise<Candidate[]> {
  const now = await runtime();
  if (user.kind === 'keys') return ownKeysCandidate(user, now);
  const all = now.embedded
    ? [await embeddedCandidate(now.embedded, now)]
    : now.settings.connections.map((settings) => ({
        ...settings,
        credentials: credentialsFor(settings.credentials, settings.region),
      }));
  return all.filter(({ id }) => user.connections === undefined || user.connections.includes(id));
}

async function embeddedCandidate(embedded: EmbeddedSettings, now: Runtime): Promise<Candidate> {
  const { accessKeyId, secretAccessKey } = embedded;
  return {
    id: EMBEDDED_ID,
    name: 'Embedded store',
    region: 'us-east-1',
    endpoint: embeddedAddress(embedded),
    publicEndpoint: await embeddedPublicEndpoint(embedded, now),
    forcePathStyle: true,
    rootPrefix: ROOT,
    readOnly: false,
    credentials: { accessKeyId, secretAccessKey },
  };
}

async function ownKeysCandidate(user: User, now: Runtime): Promise<Candidate[]> {
  const { keys } = user;
  // Asked at every request: an endpoint the operator has removed since is closed at once.
  const endpoint = ownKeyEndpoints(now).find(({ value }) => value === keys?.endpoint);
  if (!keys || !endpoint) return [];
  const { accessKeyId, secretAccessKey, sessionToken, region } = keys;
  const own = { ...endpoint.store };
  if (endpoint.value === EMBEDDED_ENDPOINT && now.embedded) {
    own.endpoint = embeddedAddress(now.embedded);
    own.publicEndpoint = await embeddedPublicEndpoint(now.embedded, now);
  }
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  return [
    { id: OWN_KEYS_ID, name: endpoint.name, ...own, region, rootPrefix: ROOT, readOnly: false, credentials },
  ];
}

/** Browsers reach the embedded store at the host name they opened the app with. */
async function embeddedPublicEndpoint(embedded: EmbeddedSettings, { env }: Runtime): Promise<string> {
  if (embedded.publicEndpoint !== undefined) return embedded.publicEndpoint;
  return `http://${requestOrigin(await headers(), env.NEXTAUTH_URL).hostname}:${embedded.port}`;
}

const MAX_STORES = 200;

/** Stores hold open sockets and what they learnt of the store's clock and regions, so they are kept between requests. */
async function cachedStore(candidate: Candidate): Promise<Store> {
  const stores = processWide('stores', () => new Map<string, Store>());
  const key = await storeKey(candidate);
  const store =
    stores.get(key) ??
    createStore({
      endpoint: candidate.endpoint,
      publicEndpoint: candidate.publicEndpoint,
      region: candidate.region,
      forcePathStyle: candidate.forcePathStyle,
      ca: candidate.ca,
      credentials: candidate.credentials,
      onOutcome: (outcome) => logOutcome(candidate, outcome),
    });
  stores.delete(key);
  stores.set(key, store);
  const [oldest] = stores.keys();
  // Forgotten, not destroyed: a download may still be reading from it. Its idle sockets close by themselves.
  if (stores.size > MAX_STORES && oldest !== undefined) stores.delete(oldest);
  return store;
}

async function storeKey({ id, endpoint, publicEndpoint, region, credentials }: Candidate): Promise<string> {
  const identity = typeof credentials === 'function' ? id : await Promise.resolve(credentials);
  return createHash('sha256')
    .update(JSON.stringify([id, endpoint, publicEndpoint, region, identity]))
    .digest('base64url');
}
