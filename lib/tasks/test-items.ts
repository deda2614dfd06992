import type { ObjectKey } from '@/lib/domain/names';
import type { ItemsView, ItemView } from './task-items';

/** For tests: an item that waits, but for what is said of it. */
export function testItem(patch: Partial<Omit<ItemView, 'key'>> & { key?: string } = {}): ItemView {
  const { key = 'a.txt', ...rest } = patch;
  return {
    ...{ serial: 1, key: key as ObjectKey, name: key, size: 3, sent: 0, status: 'queued', integrity: null },
    ...{ parts: 1, startedAt: null, finishedAt: null },
    ...rest,
  };
}

export function testView(items: readonly ItemView[]): ItemsView {
  const at = (index: number): ItemView => {
    const item = items[index];
    if (!item) throw new RangeError(`no item ${index}`);
    return item;
  };
  return {
    ...{ length: items.length, at },
    statusAt: (index) => at(index).status,
    serialAt: (index) => at(index).serial,
  };
}
