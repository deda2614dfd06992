import { objectRef } from '@/lib/domain/schemas';
import { route } from '@/lib/server/guard';
import { previewObject } from '@/lib/server/preview-response';

/** → the first megabyte as inert text, or the bytes that `Range` asks for */
export const GET = route(
  objectRef,
  { needs: 'read' },
  ({ connection, request, signal }, { bucket, key, version }) =>
    previewObject(
      connection.store,
      { bucket, key, version },
      { range: request.headers.get('range'), signal },
    ),
);
