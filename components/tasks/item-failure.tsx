'use client';

import type { ItemView } from '@/lib/tasks/task-items';
import { useFailureSentence } from './use-failure-sentence';

/** Why an object failed, in full, below a list whose rows may have to cut it: for those who point at nothing. */
export function ItemFailure({ item }: { item: ItemView }) {
  const sentence = useFailureSentence();
  if (item.status !== 'failed' || item.error === undefined) return null;
  return (
    // Its row says the same to those who hear it.
    <p aria-hidden className="border-t px-3 py-2 text-xs wrap-anywhere text-danger select-text">
      {sentence(item.error)}
    </p>
  );
}
