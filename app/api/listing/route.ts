import { z } from 'zod';
import { prefixRef } from '@/lib/domain/schemas';
import { listPage } from '@/lib/s3/listing';
import { route } from '@/lib/server/guard';

const input = prefixRef.extend({ cursor: z.string().max(8192).optional() });

/** → Result<ListingPage> */
export const GET = route(input, { needs: 'read' }, ({ connection, signal }, { bucket, prefix, cursor }) =>
  listPage(connection.store, { bucket, prefix, cursor, signal }),
);
