import { objectRef } from '@/lib/domain/schemas';
import { headObject } from '@/lib/s3/objects';
import { route } from '@/lib/server/guard';

/** → Result<ObjectProperties> */
export const GET = route(objectRef, { needs: 'read' }, ({ connection, signal }, { bucket, key, version }) =>
  headObject(connection.store, { bucket, key, version }, signal),
);
