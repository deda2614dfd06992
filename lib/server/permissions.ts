import 'server-only';
import type { Role } from '@/lib/domain/connection';
import { ROOT } from '@/lib/domain/names';
import type { ConnectionSettings } from './settings';

/** What somebody may do on a connection: one answer to all that stands against it. */
export function permissionsOf(
  role: Role,
  { readOnly, buckets, rootPrefix }: Pick<ConnectionSettings, 'readOnly' | 'buckets' | 'rootPrefix'>,
): { canWrite: boolean; canManageBuckets: boolean } {
  const canWrite = role !== 'viewer' && !readOnly;
  const seesWholeStore = buckets === undefined && rootPrefix === ROOT;
  return { canWrite, canManageBuckets: canWrite && role === 'admin' && seesWholeStore };
}
