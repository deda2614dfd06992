import { requireLoopback } from './loopback';

/**
 * What the suites run against. playwright.config.ts decides it once and hands it on in the environment: the configuration
 * is read again in every worker process.
 */
export interface StoreAccess {
  name: string;
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export const ADMIN = { username: 'admin', password: 'correct horse battery staple' };
/** Has an account, and no connection at all. */
export const STRANGER = { username: 'stranger', password: 'nothing of this is mine' };
/** May read, and nothing else. */
export const VIEWER = { username: 'viewer', password: 'only looking, thank you' };

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the suites through playwright.config.ts`);
  return value;
}

export function appOrigin(): string {
  return `http://127.0.0.1:${required('WINDLASS_E2E_PORT')}`;
}

/** @throws where the store is not on this machine. */
export function storeAccess(): StoreAccess {
  const endpoint = required('WINDLASS_E2E_S3_ENDPOINT');
  requireLoopback(endpoint);
  return {
    name: required('WINDLASS_E2E_S3_NAME'),
    endpoint,
    accessKeyId: required('WINDLASS_E2E_S3_ACCESS_KEY_ID'),
    secretAccessKey: required('WINDLASS_E2E_S3_SECRET_ACCESS_KEY'),
  };
}
