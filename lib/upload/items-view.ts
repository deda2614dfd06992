import type { ItemStatus, ItemsView, ItemView } from '@/lib/tasks/task-items';
import type { Item } from './item';

/** Items, read where they are. */
export function viewOf(items: readonly Item[]): ItemsView {
  const itemAt = (index: number): Item => {
    const item = items[index];
    if (!item) throw new RangeError(`no item ${index}`);
    return item;
  };
  return {
    get length() {
      return items.length;
    },
    at: (index) => viewOfItem(itemAt(index)),
    statusAt: (index) => shown(itemAt(index)),
    serialAt: (index) => itemAt(index).serial,
  };
}

function viewOfItem(item: Item): ItemView {
  const { serial, key, name, size, counted, integrity, etag, plan, startedAt, finishedAt, error } = item;
  const parts = plan.kind === 'multipart' ? plan.partCount : 1;
  return {
    ...{ serial, key, name, size, sent: counted, status: shown(item), integrity },
    ...{ etag, parts, startedAt, finishedAt, error },
  };
}

/** What waits in a batch that is paused is paused with it. */
function shown({ status, batch }: Item): ItemStatus {
  return status === 'queued' && batch.paused ? 'paused' : status;
}
