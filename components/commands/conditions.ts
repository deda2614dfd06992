import type { File } from '@/lib/domain/entry';
import { fileKind, type FileKind } from '@/lib/domain/file-kind';
import { MAX_EDITED_BYTES } from '@/lib/domain/limits';
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

/** By its name and size; whether it really is a text turns out when it is read. */
export function isEditable(file: File | null): boolean {
  return file !== null && file.size <= MAX_EDITED_BYTES && TEXTUAL.has(fileKind(file.key));
}
const TEXTUAL = new Set<FileKind>(['text', 'code', 'data']);

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
