import { bucketCommands } from './bucket-commands';
import { clipboardCommands } from './clipboard-commands';
import type { Command } from './command';
import { copyCommands } from './copy-commands';
import { createCommands } from './create-commands';
import { entryCommands } from './entry-commands';
import { indexShortcuts } from './shortcut-index';
import { viewCommands } from './view-commands';

/** Every command, in the order menus and the palette show them. */
export const commands: readonly Command[] = [
  ...createCommands,
  ...entryCommands,
  ...clipboardCommands,
  ...copyCommands,
  ...bucketCommands,
  ...viewCommands,
];

export const commandsByShortcut = indexShortcuts(commands);
