'use server';

import { saveTextInput } from '@/lib/domain/schemas';
import { saveText as save } from '@/lib/s3/save-text';
import { action } from '@/lib/server/guard';

/** Replaces a text by what it was edited to, unless somebody else has replaced it meanwhile. Answers the new ETag. */
export const saveText = action(
  saveTextInput,
  { needs: 'write' },
  async ({ connection }, { bucket, key, text, etag }) => ({
    etag: await save(connection.store, { bucket, key, text, etag }),
  }),
);
