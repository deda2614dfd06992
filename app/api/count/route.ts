import { prefixRef } from '@/lib/domain/schemas';
import { countKeys } from '@/lib/s3/count';
import { route } from '@/lib/server/guard';
import { ndjson } from '@/lib/server/ndjson';

/** → lines of Result<Tally>, the last one `complete` */
export const GET = route(prefixRef, { needs: 'read' }, ({ connection, signal }, { bucket, prefix }) =>
  ndjson('count', countKeys(connection.store, { bucket, prefix, signal })),
);
