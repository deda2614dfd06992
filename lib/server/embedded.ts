import 'server-only';
import path from 'node:path';
import { startEmbeddedStore, type EmbeddedStore } from '@/lib/embedded-s3/server';
import { createStore } from '@/lib/s3/client';
import { ConfigurationError } from './configuration-error';
import { keepFile } from './data-folder';
import { makeDemoBucket } from './demo';
import { embeddedAddress } from './embedded-address';
import { log } from './log';
import { processWide } from './process-wide';
import type { EmbeddedSettings } from './runtime';

/** Starts the embedded store once per process, with its demo bucket at the very first start. */
export function startEmbedded(dataFolder: string, settings: EmbeddedSettings): Promise<EmbeddedStore> {
  return processWide('embedded', () => start(dataFolder, settings));
}

async function start(dataFolder: string, settings: EmbeddedSettings): Promise<EmbeddedStore> {
  const { host, port, accessKeyId, secretAccessKey } = settings;
  const started = await startEmbeddedStore({
    dataDir: path.join(dataFolder, 'store'),
    host,
    port,
    accessKeyId,
    secretAccessKey,
    // Its addresses are signed; which page carries them there changes nothing.
    allowedOrigins: '*',
    onError: (error, requestId) => log.error({ err: error, requestId }, 'embedded store'),
  }).catch((error: unknown) => {
    throw new ConfigurationError(whyNot(error, settings), { cause: error });
  });
  const store = createStore({
    endpoint: embeddedAddress({ host, port: started.port }),
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  try {
    await keepFile(path.join(dataFolder, 'demo-made'), async () => {
      await makeDemoBucket(store);
      return `${new Date().toISOString()}\n`;
    });
  } finally {
    store.destroy();
  }
  return started;
}

function whyNot(error: unknown, { host, port }: EmbeddedSettings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `The embedded store cannot listen on port ${port}: another program does already. End that one, or set WINDLASS_EMBEDDED_PORT to a free port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES')
    return `The embedded store cannot listen on ${host}:${port} (${code}); set WINDLASS_EMBEDDED_HOST and WINDLASS_EMBEDDED_PORT to an address of this machine.`;
  return `The embedded store could not start: ${error instanceof Error ? error.message : String(error)}`;
}
