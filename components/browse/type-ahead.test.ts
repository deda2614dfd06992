import { describe, expect, it } from 'vitest';
import { createTypeAhead } from './type-ahead';

const names = ['alpha', 'beta', 'Berta', 'gamma', 'bbq'];
const nameAt = (index: number) => names[index] ?? '';

describe('typing a name', () => {
  it('narrows while one types and starts over after a pause', () => {
    let time = 0;
    const ahead = createTypeAhead(() => time);
    expect(ahead.find('b', names.length, nameAt, 0)).toBe(1);
    time += 100;
    expect(ahead.find('e', names.length, nameAt, 1)).toBe(1);
    expect(ahead.find('r', names.length, nameAt, 1)).toBe(2);
    expect(ahead.isTyping()).toBe(true);
    time += 1000;
    expect(ahead.isTyping()).toBe(false);
    expect(ahead.find('a', names.length, nameAt, 2)).toBe(0);
  });

  it('walks on with one letter repeated, round the end', () => {
    const ahead = createTypeAhead(() => 0);
    expect(ahead.find('b', names.length, nameAt, 0)).toBe(1);
    expect(ahead.find('b', names.length, nameAt, 1)).toBe(2);
    expect(ahead.find('b', names.length, nameAt, 2)).toBe(4);
    expect(ahead.find('b', names.length, nameAt, 4)).toBe(1);
  });

  it('finds nothing where nothing starts so', () => {
    expect(createTypeAhead(() => 0).find('z', names.length, nameAt, 0)).toBe(-1);
  });
});
