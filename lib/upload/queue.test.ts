import { describe, expect, it } from 'vitest';
import { Batch } from './batch';
import { Item } from './item';
import { Queue } from './queue';
import { upload } from './test-engine';
import { TARGET } from './test-store';

function rig(count: number) {
  const batch = new Batch('batch', TARGET, 0);
  const queue = new Queue();
  const items = Array.from({ length: count }, (_, index) => new Item(batch, index, upload(`f${index}`, 1)));
  for (const item of items) {
    batch.add(item);
    queue.push(item);
  }
  const take = () => {
    const item = queue.shift();
    if (item) batch.set(item, 'sending');
    return item?.serial;
  };
  const takeAll = () => {
    const taken: number[] = [];
    for (let next = take(); next !== undefined; next = take()) taken.push(next);
    return taken;
  };
  return { batch, queue, items, take, takeAll };
}

describe('Queue', () => {
  it('keeps the order through thousands, and lets what comes back go first', () => {
    const { batch, queue, items, take, takeAll } = rig(5000);
    expect([take(), take(), take()]).toEqual([0, 1, 2]);
    batch.set(items[1]!, 'queued');
    queue.putFirst(items[1]!);
    expect(queue.peek(3).map(({ serial }) => serial)).toEqual([1, 3, 4]);
    expect(takeAll()).toEqual([1, ...Array.from({ length: 4997 }, (_, index) => index + 3)]);
  });

  it('passes over what no longer waits, and hands out nothing twice', () => {
    const { batch, queue, items, takeAll } = rig(6);
    batch.set(items[0]!, 'cancelled');
    batch.set(items[3]!, 'paused');
    queue.putFirst(items[4]!);
    queue.putFirst(items[4]!);
    expect(queue.next()?.serial).toBe(4);
    expect(queue.peek(10).map(({ serial }) => serial)).toEqual([4, 4, 1, 2, 5]);
    queue.compact();
    expect(takeAll()).toEqual([4, 1, 2, 5]);
    expect(queue.shift()).toBeUndefined();
  });
});
