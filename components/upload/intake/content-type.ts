import { SIGNATURE_BYTES, typeBySignature } from './signature';

const UNKNOWN = 'application/octet-stream';

/** The content type of a file; settled at once where its name tells, as nearly all do. */
export type TypeOf = (path: string, file: Blob) => string | Promise<string>;

/** The name decides: browsers guess by what is installed beside them. The table is large, and only uploads need it. */
export async function contentTypes(): Promise<TypeOf> {
  const typeOf = await typesByName();
  return (path, file) => typeOf(path) ?? byContent(file);
}

/** The same where there is no file yet: null for a name that does not tell. */
export async function typesByName(): Promise<(path: string) => string | null> {
  const { default: mime } = await import('mime');
  return (path) => mime.getType(path);
}

async function byContent(file: Blob): Promise<string> {
  // A file that cannot be read is told of when it is sent.
  const head = await file
    .slice(0, SIGNATURE_BYTES)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return typeBySignature(new Uint8Array(head)) ?? (file.type || UNKNOWN);
}
