/** An ETag without what HTTP puts around it; null for none or an empty one. */
export function bareETag(etag: string | undefined): string | null {
  const bare = etag?.replace(/^W\//, '').replaceAll('"', '').toLowerCase();
  return bare === undefined || bare === '' ? null : bare;
}
