import type { Entry, Location } from '@/lib/domain/entry';
import type { Command, CommandContext } from './command';
import { canChangeSelection, canWriteHere, hasSelection } from './conditions';

export const clipboardCommands: readonly Command[] = [
  {
    id: 'clipboard-copy',
    group: 'clipboard',
    places: [],
    shortcuts: ['mod+c'],
    isAvailable: canChangeSelection,
    run: (context) => remember(context, false),
  },
  {
    id: 'clipboard-cut',
    group: 'clipboard',
    places: [],
    shortcuts: ['mod+x'],
    isAvailable: canChangeSelection,
    run: (context) => remember(context, true),
  },
  {
    id: 'paste',
    group: 'clipboard',
    places: ['background'],
    shortcuts: ['mod+v'],
    byEvent: true,
    // Within one connection: the store itself copies.
    isAvailable: (context) =>
      canWriteHere(context) && context.clipboard?.from.connection === context.connection.id,
    run: ({ clipboard, location, paste }) => clipboard && location && paste(clipboard, location),
  },
  {
    id: 'copy-key',
    group: 'clipboard',
    places: ['entry'],
    isAvailable: hasSelection,
    run: ({ selection, copyText }) => copyText(selection.map(pathOf).join('\n')),
  },
  {
    id: 'copy-uri',
    group: 'clipboard',
    places: ['entry', 'background'],
    isAvailable: ({ location, bucket }) => location !== null || bucket !== null,
    run: ({ location, bucket, selection, copyText }) =>
      copyText(uris(location, bucket, selection).join('\n')),
  },
];

function remember({ location, selection, remember: keep }: CommandContext, move: boolean): void {
  if (location) keep({ move, from: location, entries: selection });
}

function pathOf(entry: Entry): string {
  return entry.kind === 'folder' ? entry.prefix : entry.key;
}

function uris(location: Location | null, bucket: string | null, selection: readonly Entry[]): string[] {
  if (!location) return bucket === null ? [] : [`s3://${bucket}/`];
  if (selection.length === 0) return [`s3://${location.bucket}/${location.prefix}`];
  return selection.map((entry) => `s3://${location.bucket}/${pathOf(entry)}`);
}
