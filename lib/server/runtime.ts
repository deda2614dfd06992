import 'server-only';
import path from 'node:path';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { firstAccount, type Account } from './accounts';
import { prepareDataFolder } from './data-folder';
import { readEnvironment, type Environment } from './env';
import { processWide } from './process-wide';
import { keptSecret, newAccessKey, newSessionSecret } from './secrets';
import { readSettings, type Settings } from './settings';

export interface EmbeddedSettings {
  host: string;
  port: number;
  accessKeyId: string;
  secretAccessKey: string;
  /** Set by the operator; otherwise browsers reach it at the host name they opened the app with. */
  publicEndpoint?: string;
}

/** All that this process was started with. Holds secrets: it never leaves the server. */
export interface Runtime {
  env: Environment;
  settings: Settings;
  dataFolder: string;
  sessionSecret: string;
  accounts: readonly Account[];
  /** Where the accounts were made by Windlass itself: their file and, at the very start that made it, the password. */
  firstAccount?: { file: string; password?: string };
  /** Only while no connection is configured. */
  embedded?: EmbeddedSettings;
}

/**
 * @throws ConfigurationError, at start: nothing is served with half a configuration. Error while the app is being built: the
 * first start would find accounts in the data folder whose password nobody was told.
 */
export function runtime(): Promise<Runtime> {
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD)
    return Promise.reject(
      new Error('A build must not ask for the configuration: ask for the request first.'),
    );
  return processWide('runtime', () => load(readEnvironment()));
}

/** Exported for start-up and tests; everybody else asks `runtime()`. */
export async function load(env: Environment): Promise<Runtime> {
  const settings = await readSettings(env);
  const dataFolder = await prepareDataFolder(env.WINDLASS_DATA);
  const sessionSecret =
    env.NEXTAUTH_SECRET ?? (await keptSecret(dataFolder, 'nextauth-secret', newSessionSecret));
  const first =
    settings.accounts.length === 0 ? await firstAccount(dataFolder, env.WINDLASS_ADMIN_PASSWORD) : undefined;
  return {
    env,
    settings,
    dataFolder,
    sessionSecret,
    accounts: first?.accounts ?? settings.accounts,
    firstAccount: first && { file: shown(first.file), password: first.password },
    embedded: settings.connections.length === 0 ? await embeddedSettings(env, dataFolder) : undefined,
  };
}

/** As people would write it: relative where that is shorter. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

async function embeddedSettings(env: Environment, dataFolder: string): Promise<EmbeddedSettings> {
  const { WINDLASS_EMBEDDED_ACCESS_KEY_ID: id, WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: secret } = env;
  const keys =
    id !== undefined && secret !== undefined
      ? { accessKeyId: id, secretAccessKey: secret }
      : await keptAccessKey(dataFolder);
  return {
    ...keys,
    host: env.WINDLASS_EMBEDDED_HOST ?? env.HOST,
    port: env.WINDLASS_EMBEDDED_PORT,
    publicEndpoint: env.WINDLASS_S3_PUBLIC_ENDPOINT,
  };
}

/** Both halves in one file, so that a crash between two writes cannot part them. */
async function keptAccessKey(dataFolder: string) {
  const kept = await keptSecret(dataFolder, 'embedded-access-key', () => {
    const made = newAccessKey();
    return `${made.accessKeyId}:${made.secretAccessKey}`;
  });
  const [accessKeyId = '', secretAccessKey = ''] = kept.split(':');
  return { accessKeyId, secretAccessKey };
}
