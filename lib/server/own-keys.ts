import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { listBuckets } from '@/lib/s3/buckets';
import { createStore, type StoreConfig } from '@/lib/s3/client';
import { embeddedAddress } from './embedded-address';
import type { EmbeddedSettings, Runtime } from './runtime';
import type { ConnectionSettings } from './settings';
import type { OwnKeys } from './user';

/** A place the operator lets people use their own keys at. Any other address is refused: this server would be asked to call it. */
export interface OwnKeyEndpoint {
  /** What the form sends: `aws`, `embedded`, or the public endpoint. */
  value: string;
  name: string;
  region: string;
  store: Pick<StoreConfig, 'endpoint' | 'publicEndpoint' | 'forcePathStyle' | 'ca'>;
}

export const AWS_ENDPOINT = 'aws';
export const EMBEDDED_ENDPOINT = 'embedded';

export function ownKeyEndpoints({ settings, embedded }: Runtime): OwnKeyEndpoint[] {
  if (!settings.ownKeys.enabled) return [];
  const known = settings.connections.map(endpointOf);
  if (embedded) known.push(embeddedEndpoint(embedded));
  const chosen = settings.ownKeys.endpoints?.map(
    (value) =>
      known.find((endpoint) => endpoint.value === value || endpoint.store.endpoint === value) ??
      plainEndpoint(value),
  );
  const all = chosen ?? known;
  return all.filter((endpoint, index) => all.findIndex(({ value }) => value === endpoint.value) === index);
}

function endpointOf(connection: ConnectionSettings): OwnKeyEndpoint {
  const { endpoint, publicEndpoint, forcePathStyle, ca, region } = connection;
  const value = publicEndpoint ?? endpoint ?? AWS_ENDPOINT;
  return { value, name: nameOf(value), region, store: { endpoint, publicEndpoint, forcePathStyle, ca } };
}

/** Browsers' address of the embedded store depends on the request; openConnection fills it in. */
function embeddedEndpoint(embedded: EmbeddedSettings): OwnKeyEndpoint {
  const endpoint = embeddedAddress(embedded);
  const store = { endpoint, forcePathStyle: true };
  return { value: EMBEDDED_ENDPOINT, name: nameOf(endpoint), region: 'us-east-1', store };
}

function plainEndpoint(value: string): OwnKeyEndpoint {
  const store =
    value === AWS_ENDPOINT ? { forcePathStyle: false } : { endpoint: value, forcePathStyle: true };
  return { value, name: nameOf(value), region: 'us-east-1', store };
}

function nameOf(value: string): string {
  return value === AWS_ENDPOINT ? 'Amazon S3' : new URL(value).host;
}

const text = (max: number) => z.string().trim().min(1).max(max);
/** The region becomes part of AWS's host name. */
const region = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{0,64}$/);

const form = z.object({
  accessKeyId: text(128),
  secretAccessKey: text(256),
  sessionToken: z.string().trim().max(4096).optional(),
  endpoint: z.string().trim().max(512).default(''),
  region: region.default(''),
});

/** The keys of a sign-in form, their endpoint checked against the operator's list. @throws AppError `invalid_input`, naming the field. */
export function parseOwnKeys(fields: unknown, endpoints: readonly OwnKeyEndpoint[]): OwnKeys {
  const parsed = form.safeParse(fields);
  if (!parsed.success)
    throw new AppError('invalid_input', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  const { accessKeyId, secretAccessKey, sessionToken } = parsed.data;
  const endpoint = findEndpoint(parsed.data.endpoint, endpoints);
  if (!endpoint) throw new AppError('invalid_input', { field: 'endpoint' });
  return {
    endpoint: endpoint.value,
    region: parsed.data.region || endpoint.region,
    accessKeyId,
    secretAccessKey,
    sessionToken: sessionToken || undefined,
  };
}

function findEndpoint(value: string, endpoints: readonly OwnKeyEndpoint[]): OwnKeyEndpoint | undefined {
  if (value === '') return endpoints[0];
  const origin = URL.canParse(value) ? new URL(value).origin : value;
  return endpoints.find((endpoint) => endpoint.value === value || endpoint.value === origin);
}

/**
 * Asks the store whether it knows these keys. Keys that may not list buckets are good keys all the same.
 * @throws AppError with the store's reason.
 */
export async function verifyOwnKeys(keys: OwnKeys, endpoint: OwnKeyEndpoint): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  const store = createStore({
    ...endpoint.store,
    region: keys.region,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
  });
  try {
    await listBuckets(store, AbortSignal.timeout(15_000));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'access_denied')) throw error;
  } finally {
    store.destroy();
  }
}
