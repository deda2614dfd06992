import { rootCertificates } from 'node:tls';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { BucketName } from '@/lib/domain/names';
import { findBucketRegion } from './bucket-region';
import { sendContentMd5 } from './content-md5';
import { tellOutcomes, type Unreached } from './outcomes';

export interface StoreConfig {
  /** Where this server reaches the store; absent for AWS itself. */
  endpoint?: string;
  /** Where browsers reach the store, when that differs: presigned URLs are signed for it. */
  publicEndpoint?: string;
  region: string;
  forcePathStyle: boolean;
  /** PEM text of certificates trusted besides the usual ones. */
  ca?: string;
  /** An identity, or a provider of one that renews it. */
  credentials: NonNullable<S3ClientConfig['credentials']>;
  /** Told after every request whether the store was reached: null. */
  onOutcome?: (outcome: Unreached | null) => void;
}

/** The way to one S3 store with one identity. */
export interface Store {
  client: S3Client;
  /** Signs for the public endpoint; sends nothing. */
  signer: S3Client;
  region: string;
  isAws: boolean;
  /** Where this server reaches it; undefined for AWS. */
  endpoint: string | undefined;
  /** On AWS, the store signed for that region; anywhere else, or for undefined, this store itself. */
  inRegion(region: string | undefined): Store;
  /**
   * On AWS, the store signed for the bucket's own region (a bucket answers from there only, and browsers do not survive
   * the redirect); anywhere else this store itself. Every function of lib/s3 that takes a bucket asks for it.
   */
  forBucket(bucket: BucketName): Promise<Store>;
  /** When the identity ends; undefined when it does not. */
  credentialsExpireAt(): Promise<Date | undefined>;
  destroy(): void;
}

const CONNECT_TIMEOUT = 5_000;
/** To the first byte of the answer; bodies stream for as long as they like. */
export const REQUEST_TIMEOUT = 30_000;
/** Server-side copies and completions answer once the store has moved the bytes. */
export const COPY_TIMEOUT = 15 * 60_000;
const MAX_ATTEMPTS = 4;
const MAX_SOCKETS = 64;
/** A bucket can be deleted and made again elsewhere. */
const REGION_LIFE = 10 * 60_000;

/** @see StoreConfig. The store is cheap to keep and meant to be kept: it holds connections. */
export function createStore(config: StoreConfig): Store {
  const client = createClient(config, config.endpoint);
  const { credentials } = client.config;
  const isElsewhere = config.publicEndpoint !== undefined && config.publicEndpoint !== config.endpoint;
  const signer = isElsewhere ? createClient({ ...config, credentials }, config.publicEndpoint) : client;
  const stores = new Map<string, Store>();
  const regions = new Map<BucketName, { region: string; until: number }>();

  const store: Store = {
    client,
    signer,
    region: config.region,
    isAws: config.endpoint === undefined,
    endpoint: config.endpoint,
    inRegion(region) {
      if (!store.isAws || region === undefined || region === config.region) return store;
      const known = stores.get(region) ?? createStore({ ...config, region, credentials });
      stores.set(region, known);
      return known;
    },
    async forBucket(bucket) {
      if (!store.isAws) return store;
      const known = regions.get(bucket);
      if (known !== undefined && Date.now() < known.until) return store.inRegion(known.region);
      const region = await findBucketRegion(client, bucket);
      if (region !== undefined) regions.set(bucket, { region, until: Date.now() + REGION_LIFE });
      return store.inRegion(region);
    },
    async credentialsExpireAt() {
      return (await signer.config.credentials()).expiration;
    },
    destroy() {
      for (const regional of stores.values()) regional.destroy();
      signer.destroy();
      client.destroy();
    },
  };
  return store;
}

function createClient(config: StoreConfig, endpoint: string | undefined): S3Client {
  const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
  const client = new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region: config.region,
    forcePathStyle: config.forcePathStyle,
    credentials: config.credentials,
    // The SDK's default signs the CRC32 of an empty body into presigned uploads, and many stores refuse its trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    retryMode: 'standard',
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      throwOnRequestTimeout: true,
      httpAgent: agent,
      httpsAgent: config.ca === undefined ? agent : { ...agent, ca: [...rootCertificates, config.ca] },
    },
  });
  sendContentMd5(client);
  if (config.onOutcome) tellOutcomes(client, config.onOutcome);
  return client;
}
