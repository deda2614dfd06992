import { listingInput } from '@/lib/domain/schemas';
import { listPages } from '@/lib/s3/listing';
import { route } from '@/lib/server/guard';
import { ndjson } from '@/lib/server/ndjson';

/** → lines of Result<ListingPage>: everything from the cursor on */
export const GET = route(
  listingInput,
  { needs: 'read' },
  ({ connection, signal }, { bucket, prefix, cursor, from, etags }) =>
    ndjson(
      'pages',
      listPages(connection.store, { bucket, prefix, cursor, from, etags: etags !== undefined, signal }),
    ),
);
