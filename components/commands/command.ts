import type { BrowseState } from '@/components/browse/browse-state';
import type { DialogRequest } from '@/components/dialogs/dialogs';
import type { Given } from '@/components/upload/sources/given';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { Chosen, Location } from '@/lib/domain/entry';
import type { BucketName } from '@/lib/domain/names';
import type { CopyForm } from '@/lib/domain/copy-forms';
import type { commands as texts } from '@/lib/messages/en/commands';
import type { palette } from '@/lib/messages/en/palette';
import type { Clipboard } from './clipboard';

export type BarCommandId = keyof typeof texts.labels;
export type CommandId = BarCommandId | keyof typeof palette.labels;
/** Its sentence is in the catalogue. */
export type Refusal = keyof typeof texts.refusals;
export type CommandGroup = keyof typeof palette.groups;

/** `bar`: always in the toolbar. `selection`: in the toolbar while something is selected. `entry`, `background`: context menus. */
export type CommandPlace = 'bar' | 'selection' | 'entry' | 'background';

/** What a text for the clipboard is to name: a bucket as a whole (`''`), or keys and prefixes in it. */
export interface CopySubject {
  bucket: BucketName;
  paths: readonly string[];
}

/** What a command may know and use. Where a menu points at something else than the selection, that is the selection here. */
export interface CommandContext {
  browse: BrowseState;
  connection: ConnectionSummary;
  /** The folder the selection stands in; null on the list of buckets. */
  location: Location | null;
  selection: Chosen;
  /** The bucket pointed at or selected on the list of buckets. */
  bucket: BucketName | null;
  clipboard: Clipboard | null;
  openDialog: (request: DialogRequest) => void;
  pickFiles: (what: 'files' | 'folder', into: Location) => void;
  upload: (given: Given, into: Location) => void;
  download: (entries: Chosen, from: Location) => void;
  paste: (clipboard: Clipboard, into: Location) => void;
  remember: (clipboard: Clipboard) => void;
  copyAs: (form: CopyForm, of: CopySubject) => void;
  toggleTheme: () => void;
}

/** Defined once; toolbar, context menu, palette and keyboard all come from it. Its label is in the catalogue under its id, its icon in `command-icons`. */
export interface Command {
  id: CommandId;
  group: CommandGroup;
  places: readonly CommandPlace[];
  /** In menus it stands below an item of this name, with its siblings. */
  submenu?: 'copyAs';
  tone?: 'danger';
  /** `mod` is ⌘ on a Mac and Ctrl elsewhere. The first is the one shown. */
  shortcuts?: readonly string[];
  /** The browser has an event of its own for the shortcut, which carries what the key press does not. */
  byEvent?: true;
  /** Whether it makes sense here at all; otherwise it is not shown. */
  isAvailable: (context: CommandContext) => boolean;
  /** Why it cannot run right now, though it makes sense here: it is shown greyed, and says so. */
  refusal?: (context: CommandContext) => Refusal | null;
  run: (context: CommandContext) => void;
}

/** One that stands in the toolbar. */
export type BarCommand = Command & { id: BarCommandId };

export function refusalOf(command: Command, context: CommandContext): Refusal | null {
  return command.refusal?.(context) ?? null;
}

export function canRun(command: Command, context: CommandContext): boolean {
  return command.isAvailable(context) && refusalOf(command, context) === null;
}
