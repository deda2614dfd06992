import { describe, expect, it } from 'vitest';
import type { File } from '@/lib/domain/entry';
import { objectKey } from '@/lib/domain/names';
import { createTypeAhead } from './type-ahead';

const files = ['alpha', 'beta', 'Berta', 'gamma', 'bbq'].map((name): File => ({
  kind: 'file',
  key: objectKey(name),
  name,
  size: 0,
  modified: '',
}));
const rows = { folders: [], files, length: files.length };

describe('typing a name', () => {
  it('narrows while one types and starts over after a pause', () => {
    let time = 0;
    const ahead = createTypeAhead(() => time);
    expect(ahead.find('b', rows, 0)).toBe(1);
    time += 100;
    expect(ahead.find('e', rows, 1)).toBe(1);
    expect(ahead.find('r', rows, 1)).toBe(2);
    expect(ahead.isTyping()).toBe(true);
    time += 1000;
    expect(ahead.isTyping()).toBe(false);
    expect(ahead.find('a', rows, 2)).toBe(0);
  });

  it('walks on with one letter repeated, round the end', () => {
    const ahead = createTypeAhead(() => 0);
    expect(ahead.find('b', rows, 0)).toBe(1);
    expect(ahead.find('b', rows, 1)).toBe(2);
    expect(ahead.find('b', rows, 2)).toBe(4);
    expect(ahead.find('b', rows, 4)).toBe(1);
  });

  it('finds nothing where nothing starts so', () => {
    expect(createTypeAhead(() => 0).find('z', rows, 0)).toBe(-1);
  });
});
