import { sendEmpty } from '@/lib/embedded-s3/http/reply';
import type { Context } from './context';
import { requireUpload } from './require-upload';

export async function abortMultipartUpload(context: Context): Promise<void> {
  const { request, store } = context;
  await store.write((transaction) => store.uploads.remove(transaction, requireUpload(context).id));
  sendEmpty(request.response, 204);
}
