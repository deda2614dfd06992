import { createStore } from 'zustand/vanilla';
import { focusAgain } from '@/components/ui/focus-again';
import type { CopySubject } from '@/components/commands/command';
import type { CopyForm } from '@/lib/domain/copy-forms';
import type { Entry, File, Location } from '@/lib/domain/entry';
import type { BucketName, ConnectionId, ObjectKey } from '@/lib/domain/names';
import type { Conflict, TransferRequest } from './transfer';

/** Which dialog to show, and about what. */
export type DialogRequest =
  | { kind: 'go-to'; location: Location }
  | { kind: 'new-folder'; location: Location }
  /** `name` and `text`: what the form begins with. */
  | { kind: 'new-file'; location: Location; name?: string; text?: string }
  | { kind: 'upload-options'; location: Location }
  | { kind: 'edit'; location: Location; object: ObjectKey }
  | { kind: 'rename'; location: Location; entry: Entry }
  | { kind: 'transfer'; location: Location; entries: readonly Entry[]; move: boolean }
  | { kind: 'begin-transfer'; request: TransferRequest }
  /** `carried`: as a drag carries it. */
  | { kind: 'drop-rows'; carried: string; into: Location; move: boolean }
  | { kind: 'conflicts'; request: TransferRequest; conflicts: readonly Conflict[] }
  | { kind: 'delete'; location: Location; entries: readonly Entry[] }
  /** `version`: the older one that is to be the newest; else what was deleted comes back. */
  | { kind: 'restore'; location: Location; object: ObjectKey; version?: string }
  | { kind: 'share'; location: Location; file: File | null }
  | { kind: 'new-bucket'; connection: ConnectionId }
  | { kind: 'delete-bucket'; connection: ConnectionId; bucket: BucketName }
  | { kind: 'empty-bucket'; connection: ConnectionId; bucket: BucketName }
  | { kind: 'cancel-transfers' }
  | { kind: 'bandwidth' }
  | { kind: 'copy-as'; form: CopyForm; of: CopySubject }
  | { kind: 'star'; location: Location }
  | { kind: 'count-size'; location: Location }
  | { kind: 'palette' }
  | { kind: 'shortcuts' };

interface Dialogs {
  /** The one dialog that is open. */
  request: DialogRequest | null;
  /** A preview covers the page. */
  preview: boolean;
}

export const dialogStore = createStore<Dialogs>()(() => ({ request: null, preview: false }));

export function isPageCovered({ request, preview }: Dialogs): boolean {
  return request !== null || preview;
}

/** What had the focus before the first of a row of dialogs. */
let returnTo: Element | null = null;

export function openDialog(request: DialogRequest): void {
  if (dialogStore.getState().request === null) returnTo = document.activeElement;
  dialogStore.setState({ request });
}

export function closeDialog(): void {
  dialogStore.setState({ request: null });
}

/** For a dialog's `onCloseAutoFocus`: these dialogs have no trigger that the focus could go back to by itself. */
export function returnFocus(event: Event): void {
  event.preventDefault();
  // Another dialog has followed and has the focus already.
  if (dialogStore.getState().request !== null) return;
  focusAgain(returnTo);
}

/**
 * For a dialog's `onOpenAutoFocus`. `[data-safe]`: where Enter would destroy something, it must not be what Enter does by
 * itself; else what is marked `data-first`, if anything is.
 */
export function focusFirst(event: Event, selector: '[data-first]' | '[data-safe]' = '[data-first]'): void {
  const first =
    event.currentTarget instanceof Element ? event.currentTarget.querySelector<HTMLElement>(selector) : null;
  if (!first) return;
  event.preventDefault();
  first.focus();
}
