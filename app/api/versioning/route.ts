import { bucketRef } from '@/lib/domain/schemas';
import { bucketVersioning } from '@/lib/s3/versioning';
import { route } from '@/lib/server/guard';

/** → Result<Versioning | null> */
export const GET = route(bucketRef, { needs: 'read' }, ({ connection, signal }, { bucket }) =>
  bucketVersioning(connection.store, bucket, signal),
);
