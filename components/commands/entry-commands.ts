import { isEditable, previewKindOf } from '@/components/preview/preview-kind';
import type { Command, CommandContext } from './command';
import { canChangeSelection, hasSelection, isSingle, onlyFile, unlessSingle } from './conditions';

export const entryCommands: readonly Command[] = [
  {
    id: 'open',
    group: 'entry',
    places: ['entry'],
    shortcuts: ['Enter'],
    isAvailable: (context) => context.bucket !== null || (hasSelection(context) && isSingle(context)),
    run: ({ browse, connection, bucket, selection: [entry] }) => {
      if (bucket) browse.openLocation({ connection: connection.id, bucket, prefix: connection.rootPrefix });
      else if (entry) browse.open(entry);
    },
  },
  {
    id: 'download',
    group: 'entry',
    places: ['selection', 'entry'],
    isAvailable: hasSelection,
    run: ({ location, selection, download }) => location && download(selection, location),
  },
  {
    id: 'share',
    group: 'entry',
    places: ['selection', 'entry'],
    isAvailable: hasSelection,
    refusal: (context) => (onlyFile(context) === null ? 'notOneFile' : null),
    run: (context) => {
      const { location, openDialog } = context;
      if (location) openDialog({ kind: 'share', location, file: onlyFile(context) });
    },
  },
  {
    id: 'copy',
    group: 'organise',
    places: ['selection', 'entry'],
    isAvailable: canChangeSelection,
    run: (context) => openTransfer(context, false),
  },
  {
    id: 'move',
    group: 'organise',
    places: ['selection', 'entry'],
    isAvailable: canChangeSelection,
    run: (context) => openTransfer(context, true),
  },
  {
    id: 'rename',
    group: 'organise',
    places: ['selection', 'entry'],
    shortcuts: ['F2'],
    isAvailable: canChangeSelection,
    refusal: unlessSingle,
    run: ({ location, selection: [entry], openDialog }) => {
      if (location && entry) openDialog({ kind: 'rename', location, entry });
    },
  },
  {
    id: 'edit',
    group: 'entry',
    places: ['entry'],
    isAvailable: (context) => {
      const file = onlyFile(context);
      return canChangeSelection(context) && file !== null && isEditable(previewKindOf(file.key), file.size);
    },
    run: (context) => {
      const { location, openDialog } = context;
      const file = onlyFile(context);
      if (location && file) openDialog({ kind: 'edit', location, object: file.key });
    },
  },
  {
    id: 'delete',
    group: 'organise',
    places: ['selection', 'entry'],
    tone: 'danger',
    shortcuts: ['Delete', 'mod+Backspace'],
    isAvailable: canChangeSelection,
    run: ({ location, selection, openDialog }) =>
      location && openDialog({ kind: 'delete', location, entries: [...selection] }),
  },
  {
    id: 'properties',
    group: 'view',
    places: ['selection', 'entry'],
    shortcuts: ['alt+Enter'],
    isAvailable: hasSelection,
    refusal: unlessSingle,
    run: ({ browse }) => browse.showDetails('properties'),
  },
];

function openTransfer({ location, selection, openDialog }: CommandContext, move: boolean): void {
  if (location) openDialog({ kind: 'transfer', location, entries: [...selection], move });
}
