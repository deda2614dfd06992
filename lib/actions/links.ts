'use server';

import { basename } from '@/lib/domain/names';
import { downloadLinkInput, downloadLinksInput, uploadLinkInput, type Link } from '@/lib/domain/schemas';
import { presignGet, presignPut } from '@/lib/s3/presign';
import { action } from '@/lib/server/guard';

export const createDownloadLink = action(
  downloadLinkInput,
  { needs: 'read' },
  ({ connection }, { bucket, key, version, expiresIn, disposition, filename = basename(key) }) =>
    presignGet(connection.store, { bucket, key, version, expiresIn, disposition, filename }),
);

/** Links to several objects, for commands that read them: under the names they have. */
export const createDownloadLinks = action(
  downloadLinksInput,
  { needs: 'read' },
  async ({ connection }, { bucket, keys, expiresIn }) => {
    const links: Link[] = [];
    for (const key of keys) {
      links.push(await presignGet(connection.store, { bucket, key, expiresIn, disposition: 'attachment' }));
    }
    // Signed one after the other: the first ends first.
    return { urls: links.map(({ url }) => url), expiresAt: links[0]?.expiresAt ?? '' };
  },
);

export const createUploadLink = action(
  uploadLinkInput,
  { needs: 'write' },
  ({ connection }, { bucket, key, expiresIn, contentType }) =>
    presignPut(connection.store, { bucket, key, expiresIn, contentType }),
);
