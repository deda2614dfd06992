const UNKNOWN = 'application/octet-stream';

/** The table of types is large and only uploads need it. The name decides: browsers guess by what is installed beside them. */
export async function contentTypeOf(): Promise<(path: string, file: Blob) => string> {
  const { default: mime } = await import('mime');
  return (path, file) => mime.getType(path) ?? (file.type || UNKNOWN);
}
