import { prefixRef } from '@/lib/domain/schemas';
import { sumUp } from '@/lib/s3/overview';
import { route } from '@/lib/server/guard';
import { ndjson } from '@/lib/server/ndjson';

/** → lines of Result<OverviewStep>, the last one `complete` */
export const GET = route(prefixRef, { needs: 'read' }, ({ connection, signal }, { bucket, prefix }) =>
  ndjson('overview', sumUp(connection.store, { bucket, prefix, signal })),
);
