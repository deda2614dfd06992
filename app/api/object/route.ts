import { z } from 'zod';
import { basename, hasDotSegment } from '@/lib/domain/names';
import { objectRef } from '@/lib/domain/schemas';
import { headObject } from '@/lib/s3/objects';
import { presignGet } from '@/lib/s3/presign';
import { errorPage } from '@/lib/server/error-page';
import { route } from '@/lib/server/guard';
import { inlineType } from '@/lib/server/inline-type';
import { streamObject } from '@/lib/server/object-response';

const input = objectRef.extend({ disposition: z.enum(['inline', 'attachment']).default('attachment') });
/** Long enough for a slow first byte, too short to pass on. */
const SECONDS = 60;

/** → 302 to a presigned URL; the object itself for keys whose URL browsers would rewrite. */
export const GET = route(
  input,
  { needs: 'read', fail: errorPage },
  async ({ connection: { store }, request, signal }, { bucket, key, version, disposition: wanted }) => {
    // Also what turns a missing or archived object into a sentence, instead of the store's XML in the person's window.
    const properties = await headObject(store, { bucket, key, version }, signal);
    const type = inlineType(properties.contentType, key, request.headers.get('sec-fetch-dest'));
    const isInline = wanted === 'inline' && type !== undefined;
    const contentType = isInline ? type : 'application/octet-stream';
    const disposition = isInline ? 'inline' : 'attachment';
    if (hasDotSegment(key)) {
      const range = request.headers.get('range');
      return streamObject(store, { bucket, key, version }, { disposition, contentType, range, signal });
    }
    const { url } = await presignGet(store, {
      bucket,
      key,
      version,
      disposition,
      filename: basename(key),
      contentType,
      expiresIn: SECONDS,
    });
    return new Response(null, {
      status: 302,
      headers: { Location: url, 'Cache-Control': 'no-store' },
    });
  },
);
