import type { File } from '@/lib/domain/entry';
import type { CommandContext, Refusal } from './command';

export function hasSelection({ location, selection }: CommandContext): boolean {
  return location !== null && selection.length > 0;
}

export function isSingle({ selection }: CommandContext): boolean {
  return selection.length === 1;
}

export function unlessSingle(context: CommandContext): Refusal | null {
  return isSingle(context) ? null : 'several';
}

/** The selection, where it is one file. */
export function onlyFile({ selection }: CommandContext): File | null {
  const [entry] = selection;
  return selection.length === 1 && entry?.kind === 'file' ? entry : null;
}

export function canWriteHere(context: CommandContext): boolean {
  return context.location !== null && context.connection.canWrite;
}

export function canChangeSelection(context: CommandContext): boolean {
  return hasSelection(context) && context.connection.canWrite;
}

export function canManage({ connection }: CommandContext): boolean {
  return connection.canManageBuckets;
}
