import type { ObjectKey } from '@/lib/domain/names';
import type { Item } from './item';
import { bucketId, type UploadTarget } from './ports';

/** A file that this tab is about to store. `modified` in epoch milliseconds. */
export interface PendingFile {
  size: number;
  modified: number | null;
}

/** Which keys this tab is about to write: found at once however many there are. */
export class UnderWay {
  private readonly buckets = new Map<string, Map<ObjectKey, Item>>();

  add(item: Item): void {
    const place = bucketId(item.batch.target);
    const keys = this.buckets.get(place) ?? new Map<ObjectKey, Item>();
    this.buckets.set(place, keys.set(item.key, item));
  }

  /** Only the last one added under a key stands for it. */
  remove(item: Item): void {
    const keys = this.buckets.get(bucketId(item.batch.target));
    if (keys?.get(item.key) === item) keys.delete(item.key);
  }

  find(target: UploadTarget, key: ObjectKey): Item | null {
    return this.buckets.get(bucketId(target))?.get(key) ?? null;
  }

  files(target: UploadTarget): Map<ObjectKey, PendingFile> {
    const items = [...(this.buckets.get(bucketId(target)) ?? [])];
    return new Map(items.map(([key, { size, modified }]) => [key, { size, modified }]));
  }
}
