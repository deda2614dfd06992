import type { Item } from './item';

/**
 * The files of one lane that wait, first in, first out. Nothing is taken out of the middle: an entry counts only while its
 * item is queued, and only the one in front while the item has been moved there. So leaving the queue costs nothing.
 */
export class Queue {
  private items: Item[] = [];
  private head = 0;
  /** The last one goes first. */
  private front: Item[] = [];

  push(item: Item): void {
    item.inFront = false;
    this.items.push(item);
  }

  /** Before all others. */
  putFirst(item: Item): void {
    item.inFront = true;
    this.front.push(item);
  }

  /** The next one, left where it is. */
  next(): Item | undefined {
    for (let item = this.front.at(-1); item !== undefined; item = this.front.at(-1)) {
      if (isWaiting(item, true)) return item;
      this.front.pop();
    }
    for (let item = this.items[this.head]; item !== undefined; item = this.items[this.head]) {
      if (isWaiting(item, false)) return item;
      this.skip();
    }
    return undefined;
  }

  shift(): Item | undefined {
    const item = this.next();
    if (item === undefined) return undefined;
    if (item.inFront) this.front.pop();
    else this.skip();
    return item;
  }

  /** The next `limit` items, left where they are. */
  peek(limit: number): Item[] {
    const found: Item[] = [];
    for (let index = this.front.length - 1; index >= 0 && found.length < limit; index -= 1) {
      const item = this.front[index];
      if (item && isWaiting(item, true)) found.push(item);
    }
    for (let index = this.head; index < this.items.length && found.length < limit; index += 1) {
      const item = this.items[index];
      if (item && isWaiting(item, false)) found.push(item);
    }
    return found;
  }

  /** Lets go of entries that no longer count: after a verb about many. */
  compact(): void {
    this.front = this.front.filter((item) => isWaiting(item, true));
    this.items = this.items.slice(this.head).filter((item) => isWaiting(item, false));
    this.head = 0;
  }

  private skip(): void {
    this.head += 1;
    // Lets go of what was handed out without moving the rest on every call.
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
  }
}

function isWaiting(item: Item, inFront: boolean): boolean {
  return item.status === 'queued' && item.inFront === inFront;
}
