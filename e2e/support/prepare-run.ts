import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashSync } from '@node-rs/argon2';
import { freePort, nothingFromElsewhere } from '@/scripts/support/spawn-app.mjs';
import { ADMIN, appOrigin, required, storeAccess, STRANGER, VIEWER } from './environment';

/** The id of the connection each kind of store appears under. */
const EMBEDDED_CONNECTION = 'embedded';
const ENVIRONMENT_CONNECTION = 's3';

interface Run {
  origin: string;
  /** Against a store that was given, not the embedded one. */
  external: boolean;
  /** Where the signed-in administrator's cookies are kept for the tests. */
  sessionFile: string;
  serverEnvironment: Record<string, string>;
}

/**
 * One run: a production server on free ports with a data folder of its own, against its embedded store, or against the store
 * of `WINDLASS_TEST_S3_ENDPOINT`, `_ACCESS_KEY_ID`, `_SECRET_ACCESS_KEY` and `_NAME`.
 */
export async function prepareRun(): Promise<Run> {
  // Playwright reads its configuration again in every worker, where all this stands in the environment already.
  if (!process.env.WINDLASS_E2E_FOLDER) await decide();
  const folder = required('WINDLASS_E2E_FOLDER');
  const { endpoint, accessKeyId, secretAccessKey } = storeAccess();
  return {
    origin: appOrigin(),
    external: isExternal(),
    sessionFile: path.join(folder, 'admin.session.json'),
    serverEnvironment: {
      ...nothingFromElsewhere(),
      HOST: '127.0.0.1',
      PORT: required('WINDLASS_E2E_PORT'),
      WINDLASS_DATA: path.join(folder, 'data'),
      WINDLASS_CONFIG: path.join(folder, 'windlass.json'),
      NEXT_TELEMETRY_DISABLED: '1',
      ...(isExternal()
        ? {
            WINDLASS_S3_ENDPOINT: endpoint,
            WINDLASS_S3_REGION: 'us-east-1',
            WINDLASS_S3_ACCESS_KEY_ID: accessKeyId,
            WINDLASS_S3_SECRET_ACCESS_KEY: secretAccessKey,
          }
        : {
            WINDLASS_EMBEDDED_PORT: new URL(endpoint).port,
            WINDLASS_EMBEDDED_ACCESS_KEY_ID: accessKeyId,
            WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: secretAccessKey,
          }),
    },
  };
}

async function decide(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'windlass-e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const users = [
    { name: ADMIN.username, passwordHash: hashSync(ADMIN.password), role: 'admin' },
    { name: VIEWER.username, passwordHash: hashSync(VIEWER.password), role: 'viewer' },
    { name: STRANGER.username, passwordHash: hashSync(STRANGER.password), role: 'admin', connections: [] },
  ];
  writeFileSync(path.join(folder, 'windlass.json'), JSON.stringify({ users }));

  const external = process.env.WINDLASS_TEST_S3_ENDPOINT;
  Object.assign(process.env, {
    WINDLASS_E2E_FOLDER: folder,
    WINDLASS_E2E_PORT: String(await freePort()),
    WINDLASS_E2E_CONNECTION: external ? ENVIRONMENT_CONNECTION : EMBEDDED_CONNECTION,
    WINDLASS_E2E_S3_NAME: external ? (process.env.WINDLASS_TEST_S3_NAME ?? 'external') : 'embedded',
    WINDLASS_E2E_S3_ENDPOINT: external ?? `http://127.0.0.1:${await freePort()}`,
    WINDLASS_E2E_S3_ACCESS_KEY_ID: external ? required('WINDLASS_TEST_S3_ACCESS_KEY_ID') : 'WINDLASSE2E',
    WINDLASS_E2E_S3_SECRET_ACCESS_KEY: external
      ? required('WINDLASS_TEST_S3_SECRET_ACCESS_KEY')
      : 'not-a-secret-outside-this-run',
  });
}

function isExternal(): boolean {
  return Boolean(process.env.WINDLASS_TEST_S3_ENDPOINT);
}
