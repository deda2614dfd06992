'use server';

import { basename } from '@/lib/domain/names';
import { downloadLinkInput, uploadLinkInput } from '@/lib/domain/schemas';
import { presignGet, presignPut } from '@/lib/s3/presign';
import { action } from '@/lib/server/guard';

export const createDownloadLink = action(
  downloadLinkInput,
  { needs: 'read' },
  ({ connection }, { bucket, key, version, expiresIn, disposition, filename = basename(key) }) =>
    presignGet(connection.store, { bucket, key, version, expiresIn, disposition, filename }),
);

export const createUploadLink = action(
  uploadLinkInput,
  { needs: 'write' },
  ({ connection }, { bucket, key, expiresIn, contentType }) =>
    presignPut(connection.store, { bucket, key, expiresIn, contentType }),
);
