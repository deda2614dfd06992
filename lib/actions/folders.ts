'use server';

import { createFolderInput } from '@/lib/domain/schemas';
import { createFolderMarker } from '@/lib/s3/objects';
import { action } from '@/lib/server/guard';

/** An empty object whose key ends with a slash: what every S3 tool shows as a folder. */
export const createFolder = action(
  createFolderInput,
  { needs: 'write' },
  async ({ connection }, { bucket, prefix }) => {
    await createFolderMarker(connection.store, bucket, prefix);
    return { prefix };
  },
);
