import type { Command, CommandContext } from './command';
import { canChangeSelection, canWriteHere } from './conditions';

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
];

function remember({ location, selection, remember: keep }: CommandContext, move: boolean): void {
  if (location) keep({ move, from: location, entries: [...selection] });
}
