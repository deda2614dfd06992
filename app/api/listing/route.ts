import { listingInput } from '@/lib/domain/schemas';
import { listPage } from '@/lib/s3/listing';
import { route } from '@/lib/server/guard';

/** → Result<ListingPage> */
export const GET = route(
  listingInput,
  { needs: 'read' },
  ({ connection, signal }, { bucket, prefix, cursor, from, etags }) =>
    listPage(connection.store, { bucket, prefix, cursor, from, etags: etags !== undefined, signal }),
);
