import { objectRef } from '@/lib/domain/schemas';
import { route } from '@/lib/server/guard';
import { previewObject } from '@/lib/server/preview-response';

/** → the first megabyte as inert text */
export const GET = route(objectRef, { needs: 'read' }, ({ connection, signal }, { bucket, key, version }) =>
  previewObject(connection.store, { bucket, key, version }, signal),
);
