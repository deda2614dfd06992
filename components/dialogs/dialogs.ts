import { createStore } from 'zustand/vanilla';
import type { Entry, File, Location } from '@/lib/domain/entry';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import type { Conflict, TransferRequest } from './transfer';

/** Which dialog to show, and about what. */
export type DialogRequest =
  | { kind: 'new-folder'; location: Location }
  | { kind: 'new-file'; location: Location }
  | { kind: 'rename'; location: Location; entry: Entry }
  | { kind: 'transfer'; location: Location; entries: readonly Entry[]; move: boolean }
  | { kind: 'conflicts'; request: TransferRequest; conflicts: readonly Conflict[] }
  | { kind: 'delete'; location: Location; entries: readonly Entry[] }
  | { kind: 'share'; location: Location; file: File | null }
  | { kind: 'new-bucket'; connection: ConnectionId }
  | { kind: 'delete-bucket'; connection: ConnectionId; bucket: BucketName }
  | { kind: 'empty-bucket'; connection: ConnectionId; bucket: BucketName }
  | { kind: 'palette' }
  | { kind: 'shortcuts' };

/** The one dialog that is open. */
export const dialogStore = createStore<{ request: DialogRequest | null }>()(() => ({ request: null }));

export function openDialog(request: DialogRequest): void {
  dialogStore.setState({ request });
}

export function closeDialog(): void {
  dialogStore.setState({ request: null });
}
