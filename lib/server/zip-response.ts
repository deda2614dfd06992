import 'server-only';
import { makeZip } from 'client-zip';
import type { Store } from '@/lib/s3/client';
import { contentDisposition } from '@/lib/s3/encoding';
import { log } from './log';
import { INERT } from './object-response';
import { zipEntries, type ZipEntry, type ZipSelection } from './zip-entries';

/**
 * A zip written while it is read. What fails before the first object answers with its own error; what fails later breaks the
 * connection, so that the browser says the download failed instead of keeping half a zip.
 */
export async function zipResponse(
  store: Store,
  selection: ZipSelection,
  name: string,
  signal: AbortSignal,
): Promise<Response> {
  const entries = zipEntries(store, selection, signal);
  const first = await entries.next();
  const zip = makeZip(named(first, entries, signal));
  return new Response(zip, {
    headers: {
      ...INERT,
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition('attachment', `${name}.zip`),
    },
  });
}

async function* named(
  first: IteratorResult<ZipEntry, void>,
  rest: AsyncGenerator<ZipEntry, void, void>,
  signal: AbortSignal,
) {
  try {
    if (!first.done) yield asInput(first.value);
    for await (const entry of rest) yield asInput(entry);
  } catch (error) {
    if (!signal.aborted) log.warn({ err: error }, 'zip broken off');
    throw error;
  }
}

function asInput({ name, lastModified, input }: ZipEntry) {
  return input === undefined ? { name, lastModified } : { name, lastModified, input };
}
