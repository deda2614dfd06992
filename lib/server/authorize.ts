import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import { openConnection, type Connection } from './connections';
import { requireUser } from './current-user';
import { placesIn } from './scope';
import type { User } from './user';

/** read: every role. write: editors and admins. manage: admins, where the connection shows its whole store. */
export type Need = 'read' | 'write' | 'manage';

export interface Context {
  user: User;
  connection: Connection;
}

/** Every input names its connection, and with it everything the checks need. */
export type InputSchema = z.ZodType<{ connection: ConnectionId }>;

/** Session, then input, then connection, then permission and scope: the order in which nothing is told to whom it does not concern. */
export async function authorize<S extends InputSchema>(
  schema: S,
  need: Need,
  raw: unknown,
): Promise<{ context: Context; input: z.output<S> }> {
  const user = await requireUser();
  const input = parse(schema, raw);
  const connection = await openConnection(user, input.connection);
  permit(connection, need, input);
  return { context: { user, connection }, input };
}

/** @throws AppError unless the connection may do this, there. */
export function permit(connection: Connection, need: Need, input: unknown): void {
  for (const { bucket, path } of placesIn(input)) {
    // Outside the scope nothing exists, so nothing there can be forbidden.
    if (!connection.allows(bucket as BucketName, path as ObjectKey))
      throw new AppError('not_found', { target: path ?? bucket });
  }
  if (need === 'read') return;
  if (connection.readOnly) throw new AppError('read_only', { target: connection.name });
  const allowed = need === 'write' ? connection.canWrite : connection.canManageBuckets;
  if (!allowed) throw new AppError('forbidden', { target: connection.name });
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('invalid_input', { field: issue?.path.join('.') });
}
