import { describe, expect, it } from 'vitest';
import { Queue } from './queue';

describe('Queue', () => {
  it('hands out in order, what came back first', () => {
    const queue = new Queue<{ id: number }>();
    for (let id = 0; id < 5000; id += 1) queue.push({ id });
    const [first, second] = [queue.shift(), queue.shift()];
    if (first && second) {
      queue.putBack(second);
      queue.putBack(first);
    }
    expect(queue.length).toBe(5000);
    expect(queue.peek(3).map(({ id }) => id)).toEqual([0, 1, 2]);
    const order = Array.from({ length: 5000 }, () => queue.shift()?.id);
    expect(order).toEqual(Array.from({ length: 5000 }, (_, id) => id));
    expect(queue.shift()).toBeUndefined();
  });

  it('is empty after draining, and gives everything out', () => {
    const queue = new Queue<string>();
    queue.push('a');
    queue.push('b');
    queue.putBack('c');
    expect(queue.drain()).toEqual(['c', 'a', 'b']);
    expect(queue.length).toBe(0);
  });
});
