import { z } from 'zod';
import { objectRef } from '@/lib/domain/schemas';
import { listVersions } from '@/lib/s3/versions';
import { route } from '@/lib/server/guard';

const input = objectRef.omit({ version: true }).extend({ cursor: z.string().max(8192).optional() });

/** → Result<VersionsPage> */
export const GET = route(input, { needs: 'read' }, ({ connection, signal }, { bucket, key, cursor }) =>
  listVersions(connection.store, { bucket, key, cursor, signal }),
);
