/** First in, first out, in constant time also at 100,000 waiting; what comes back goes before the others. */
export class Queue<T> {
  private items: T[] = [];
  private head = 0;
  private returned: T[] = [];

  get length(): number {
    return this.returned.length + this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  putBack(item: T): void {
    this.returned.push(item);
  }

  shift(): T | undefined {
    const back = this.returned.pop();
    if (back !== undefined) return back;
    const next = this.items[this.head];
    if (next === undefined) return undefined;
    this.head += 1;
    // Lets go of what was handed out without moving the rest on every call.
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return next;
  }

  /** The next `limit` items, left where they are. */
  peek(limit: number): T[] {
    const back = this.returned.slice(-limit).reverse();
    return [...back, ...this.items.slice(this.head, this.head + limit - back.length)];
  }

  /** Empties the queue. */
  drain(): T[] {
    const rest = this.peek(this.length);
    this.items = [];
    this.returned = [];
    this.head = 0;
    return rest;
  }
}
