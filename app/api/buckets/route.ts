import { connectionRef } from '@/lib/domain/schemas';
import { route } from '@/lib/server/guard';
import { bucketsOf } from '@/lib/server/reads';

/** → Result<BucketListing> */
export const GET = route(connectionRef, { needs: 'read' }, ({ connection, signal }) =>
  bucketsOf(connection, signal),
);
