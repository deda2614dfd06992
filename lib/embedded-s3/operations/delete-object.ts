import { sendEmpty } from '@/lib/embedded-s3/http/reply';
import { requireBucket } from './context';
import type { Context } from './context';
import { removeObject } from './remove-object';

export async function deleteObject({ request, store }: Context): Promise<void> {
  const removal = await store.write((transaction) =>
    removeObject(
      store,
      transaction,
      requireBucket(store, request.bucket),
      request.key,
      request.query.get('versionId'),
      request.headers,
    ),
  );
  sendEmpty(request.response, 204, {
    'x-amz-version-id': removal.versionId,
    'x-amz-delete-marker': removal.deleteMarker ? 'true' : undefined,
  });
}
