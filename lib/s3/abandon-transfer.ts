import type { Store } from './client';
import { abortUpload } from './multipart';
import { parseCursor } from './transfer-cursor';
import { checkTransfer, destinations, type TransferPlan } from './transfer-plan';

/**
 * Gives up a transfer that stopped at this cursor. A large copy it had begun would keep its parts in the store, unseen and
 * paid for. Taking it twice is harmless; what was copied or moved before stays as it is.
 */
export async function abandonTransfer(
  store: Store,
  input: TransferPlan & { cursor: string | null },
): Promise<void> {
  checkTransfer(input);
  const { copy } = parseCursor(input.cursor, input.target);
  if (copy === undefined) return;
  const key = destinations(input)(copy.key);
  await abortUpload(store, { bucket: input.to.bucket, key, uploadId: copy.uploadId });
}
