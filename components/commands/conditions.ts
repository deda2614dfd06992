import type { File } from '@/lib/domain/entry';
import { ROOT } from '@/lib/domain/names';
import type { CommandContext } from './command';

export function hasSelection({ location, selection }: CommandContext): boolean {
  return location !== null && selection.length > 0;
}

export function isSingle({ selection }: CommandContext): boolean {
  return selection.length === 1;
}

/** The selection, where it is one file. */
export function onlyFile({ selection }: CommandContext): File | null {
  const [entry] = selection;
  return selection.length === 1 && entry?.kind === 'file' ? entry : null;
}

export function canWrite({ connection }: CommandContext): boolean {
  return connection.canWrite && !connection.readOnly;
}

export function canWriteHere(context: CommandContext): boolean {
  return context.location !== null && canWrite(context);
}

export function canChangeSelection(context: CommandContext): boolean {
  return hasSelection(context) && canWrite(context);
}

export function canManage({ connection }: CommandContext): boolean {
  const { canManageBuckets, readOnly, fixedBuckets, rootPrefix } = connection;
  return canManageBuckets && !readOnly && !fixedBuckets && rootPrefix === ROOT;
}
