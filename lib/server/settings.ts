import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConnectionId, Prefix, BucketName } from '@/lib/domain/names';
import { isBucketName, isConnectionId, ROOT } from '@/lib/domain/names';
import type { Account } from './accounts';
import { readConfigFile } from './config-file';
import type { Config, CredentialsConfig } from './config-schema';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './env';

/** A connection as the operator configured it. Holds secrets: it never leaves the server. */
export interface ConnectionSettings {
  id: ConnectionId;
  name: string;
  region: string;
  endpoint?: string;
  publicEndpoint?: string;
  forcePathStyle: boolean;
  /** PEM text. */
  ca?: string;
  buckets?: BucketName[];
  rootPrefix: Prefix;
  readOnly: boolean;
  credentials: CredentialsConfig;
}

export interface Settings {
  connections: ConnectionSettings[];
  /** Empty: the data folder holds them. */
  accounts: Account[];
  ownKeys: Config['ownKeys'];
}

/** What environment and configuration file say together, with every file they name read. @throws ConfigurationError */
export async function readSettings(env: Environment): Promise<Settings> {
  const file =
    env.WINDLASS_CONFIG === undefined
      ? undefined
      : path.resolve(/* turbopackIgnore: true */ env.WINDLASS_CONFIG);
  const config: Config = file
    ? await readConfigFile(file)
    : { connections: [], users: [], ownKeys: { enabled: true } };
  const connections = [
    ...connectionOfEnvironment(env),
    ...(await Promise.all(config.connections.map((_, index) => connectionOfFile(file ?? '', config, index)))),
  ];
  const where = file ?? 'The environment';
  refuseDuplicates(
    where,
    'connection',
    connections.map((connection) => connection.id),
  );
  refuseDuplicates(
    where,
    'user',
    config.users.map((user) => user.name),
  );
  refuseUnknownConnections(where, config, connections);
  return { connections, accounts: config.users, ownKeys: config.ownKeys };
}

function connectionOfEnvironment(env: Environment): ConnectionSettings[] {
  const { WINDLASS_S3_PUBLIC_ENDPOINT: publicEndpoint, WINDLASS_S3_ENDPOINT: endpoint } = env;
  const configured = Object.entries<unknown>(env).some(
    ([name, value]) =>
      name.startsWith('WINDLASS_S3_') && name !== 'WINDLASS_S3_PUBLIC_ENDPOINT' && value !== undefined,
  );
  if (!configured) return [];
  const buckets = env.WINDLASS_S3_BUCKETS?.map((name) => {
    if (isBucketName(name)) return name;
    throw new ConfigurationError(
      `WINDLASS_S3_BUCKETS names “${name}”, which no bucket can be called; correct it.`,
    );
  });
  return [
    {
      id: 's3' as ConnectionId,
      name: endpoint === undefined ? 'Amazon S3' : new URL(publicEndpoint ?? endpoint).host,
      region: env.WINDLASS_S3_REGION ?? 'us-east-1',
      endpoint,
      publicEndpoint,
      forcePathStyle: env.WINDLASS_S3_FORCE_PATH_STYLE ?? endpoint !== undefined,
      buckets,
      rootPrefix: ROOT,
      readOnly: false,
      credentials: credentialsOfEnvironment(env),
    },
  ];
}

function credentialsOfEnvironment(env: Environment): CredentialsConfig {
  if (env.WINDLASS_S3_ACCESS_KEY_ID !== undefined && env.WINDLASS_S3_SECRET_ACCESS_KEY !== undefined) {
    return {
      type: 'static',
      accessKeyId: env.WINDLASS_S3_ACCESS_KEY_ID,
      secretAccessKey: env.WINDLASS_S3_SECRET_ACCESS_KEY,
      sessionToken: env.WINDLASS_S3_SESSION_TOKEN,
    };
  }
  if (env.WINDLASS_S3_PROFILE !== undefined) return { type: 'profile', profile: env.WINDLASS_S3_PROFILE };
  return { type: 'default' };
}

async function connectionOfFile(file: string, config: Config, index: number): Promise<ConnectionSettings> {
  const connection = config.connections[index];
  if (!connection) throw new RangeError(`no connection ${index}`);
  const at = `$.connections[${index}]`;
  const id = connection.id ?? slug(connection.name);
  if (!isConnectionId(id))
    throw new ConfigurationError(`${file}: ${at} needs an "id" of lower-case letters, digits and dashes.`);
  const { caFile, pathStyle, credentials, ...rest } = connection;
  return {
    ...rest,
    id,
    forcePathStyle: pathStyle ?? connection.endpoint !== undefined,
    ca: caFile === undefined ? undefined : await readCa(file, `${at}.caFile`, caFile),
    credentials: beside(file, credentials),
  };
}

async function readCa(file: string, at: string, caFile: string): Promise<string> {
  const absolute = path.resolve(path.dirname(file), /* turbopackIgnore: true */ caFile);
  const pem = await readFile(absolute, 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(
      `${file}: ${at} names ${absolute}, which cannot be read; correct the path.`,
      { cause },
    );
  });
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  throw new ConfigurationError(
    `${file}: ${at} names ${absolute}, which holds no PEM certificate; use a PEM file.`,
  );
}

/** Relative paths in the configuration file start where that file is. */
function beside(file: string, credentials: CredentialsConfig): CredentialsConfig {
  if (credentials.type === 'profile' && credentials.credentialsFile !== undefined)
    return { ...credentials, credentialsFile: path.resolve(path.dirname(file), credentials.credentialsFile) };
  if (credentials.type === 'role' && credentials.source.type === 'profile')
    return { ...credentials, source: beside(file, credentials.source) as typeof credentials.source };
  return credentials;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
}

function refuseDuplicates(where: string, what: string, names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ConfigurationError(
      `${where} has two ${what}s called “${twice}”; give one of them another id or name.`,
    );
}

function refuseUnknownConnections(where: string, config: Config, connections: ConnectionSettings[]): void {
  config.users.forEach((user, index) => {
    const unknown = user.connections?.find((id) => !connections.some((connection) => connection.id === id));
    if (unknown !== undefined)
      throw new ConfigurationError(
        `${where}: $.users[${index}].connections names “${unknown}”, which is no connection; use one of: ${connections.map((connection) => connection.id).join(', ')}.`,
      );
  });
}
