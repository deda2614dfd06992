import type { Command } from './command';
import { canManage } from './conditions';

export const bucketCommands: readonly Command[] = [
  {
    id: 'empty-bucket',
    group: 'bucket',
    places: ['selection', 'entry'],
    tone: 'danger',
    isAvailable: (context) => context.bucket !== null && canManage(context),
    run: ({ connection, bucket, openDialog }) =>
      bucket && openDialog({ kind: 'empty-bucket', connection: connection.id, bucket }),
  },
  {
    id: 'delete-bucket',
    group: 'bucket',
    places: ['selection', 'entry'],
    tone: 'danger',
    isAvailable: (context) => context.bucket !== null && canManage(context),
    run: ({ connection, bucket, openDialog }) =>
      bucket && openDialog({ kind: 'delete-bucket', connection: connection.id, bucket }),
  },
];
