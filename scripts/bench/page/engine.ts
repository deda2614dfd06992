import { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import { UploadEngine } from '@/lib/upload/engine';
import type { UploadServer } from '@/lib/upload/ports';
import { xhrTransport } from '@/lib/upload/transport';
import { ask } from './server';

/** Sums are off, so nothing is ever asked to be verified. */
const server: UploadServer = {
  create: ({ key }) => ask('create', { key }),
  sign: async (_, requests) => {
    const { urls } = await ask('sign', { requests });
    // As the app signs them; without a type to say, the engine would have to take the blob's own away.
    return urls.map((url) => ({ url, headers: { 'content-type': 'application/octet-stream' } }));
  },
  parts: async ({ key, uploadId }) => (await ask('parts', { key, uploadId })).parts,
  complete: async ({ key, uploadId }) => ({
    ...(await ask('complete', { key, uploadId })),
    integrity: 'opaque',
  }),
  verify: () => Promise.reject(new AppError('unexpected')),
  abort: async ({ key, uploadId }) => {
    await ask('abort', { key, uploadId });
  },
};

const nothing = () => Promise.resolve();

/** The product's engine without the product around it, and without sums. */
export function uploadByEngine(files: readonly File[], prefix: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const engine = new UploadEngine({
      ...{ server, transport: xhrTransport, sums: null, random: Math.random },
      via: () => 'store',
      records: { save: nothing, remove: nothing, choose: nothing },
      clock: {
        now: () => performance.now(),
        date: () => Date.now(),
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      onStored: () => undefined,
      onChange: ({ finished, status, failures }) => {
        if (!finished) return;
        if (status === 'done' && failures.length === 0) resolve();
        else reject(new Error(JSON.stringify(failures[0] ?? status)));
      },
    });
    engine.open('bench', { connection: 'bench' as ConnectionId, bucket: 'bench' as BucketName });
    engine.append(
      'bench',
      files.map((source) => ({
        key: (prefix + source.name) as ObjectKey,
        ...{ source, name: source.name, modified: source.lastModified },
        contentType: 'application/octet-stream',
        ifTaken: 'replace',
      })),
    );
    engine.close('bench');
  });
}
