// @ts-check
import { randomBytes } from 'node:crypto';
import { freePort, spawnApp } from '../support/spawn-app.mjs';

/**
 * The production build, serving a store of its own, or the one of `WINDLASS_BENCH_S3_ENDPOINT`, `_ACCESS_KEY_ID` and
 * `_SECRET_ACCESS_KEY`.
 * @param {{ data?: string }} options  data: a folder that is filled already and stays; its own store is served then
 */
export async function startApp({ data } = {}) {
  const storePort = await freePort();
  const password = randomBytes(12).toString('hex');
  const given = data === undefined ? process.env.WINDLASS_BENCH_S3_ENDPOINT : undefined;
  const store = {
    endpoint: given ?? `http://127.0.0.1:${storePort}`,
    accessKeyId: process.env.WINDLASS_BENCH_S3_ACCESS_KEY_ID ?? 'bench',
    secretAccessKey: process.env.WINDLASS_BENCH_S3_SECRET_ACCESS_KEY ?? randomBytes(16).toString('hex'),
  };
  const app = await spawnApp({
    WINDLASS_ADMIN_PASSWORD: password,
    ...(data === undefined ? {} : { WINDLASS_DATA: data }),
    ...(given
      ? {
          WINDLASS_S3_ENDPOINT: given,
          WINDLASS_S3_REGION: 'us-east-1',
          WINDLASS_S3_FORCE_PATH_STYLE: 'true',
          WINDLASS_S3_ACCESS_KEY_ID: store.accessKeyId,
          WINDLASS_S3_SECRET_ACCESS_KEY: store.secretAccessKey,
        }
      : {
          WINDLASS_EMBEDDED_PORT: String(storePort),
          WINDLASS_EMBEDDED_ACCESS_KEY_ID: store.accessKeyId,
          WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: store.secretAccessKey,
        }),
  });
  return { ...app, store, password };
}

/** @typedef {Awaited<ReturnType<typeof startApp>>} BenchApp */
