import type { Command } from './command';
import { canManage, canWriteHere } from './conditions';

export const createCommands: readonly Command[] = [
  {
    id: 'upload-files',
    group: 'create',
    places: ['background'],
    isAvailable: canWriteHere,
    run: ({ location, pickFiles }) => location && pickFiles('files', location),
  },
  {
    id: 'upload-folder',
    group: 'create',
    places: ['background'],
    isAvailable: canWriteHere,
    run: ({ location, pickFiles }) => location && pickFiles('folder', location),
  },
  {
    id: 'upload-options',
    group: 'create',
    places: [],
    isAvailable: canWriteHere,
    run: ({ location, openDialog }) => location && openDialog({ kind: 'upload-options', location }),
  },
  {
    id: 'new-folder',
    group: 'create',
    places: ['bar', 'background'],
    isAvailable: canWriteHere,
    run: ({ location, openDialog }) => location && openDialog({ kind: 'new-folder', location }),
  },
  {
    id: 'new-file',
    group: 'create',
    places: ['background'],
    isAvailable: canWriteHere,
    run: ({ location, openDialog }) => location && openDialog({ kind: 'new-file', location }),
  },
  {
    id: 'upload-link',
    group: 'create',
    places: ['background'],
    isAvailable: canWriteHere,
    run: ({ location, openDialog }) => location && openDialog({ kind: 'share', location, file: null }),
  },
  {
    id: 'new-bucket',
    group: 'create',
    places: ['bar', 'background'],
    isAvailable: (context) => context.location === null && canManage(context),
    run: ({ connection, openDialog }) => openDialog({ kind: 'new-bucket', connection: connection.id }),
  },
];
