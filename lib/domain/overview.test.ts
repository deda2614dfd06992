import { describe, expect, test } from 'vitest';
import type { File } from './entry';
import { basename, objectKey, prefix, ROOT } from './names';
import { MAX_LARGEST, OverviewSums } from './overview';

const NOW = Date.parse('2026-01-01T00:00:00.000Z');

function file(key: string, size = 1, more: Partial<File> = {}): File {
  const name = basename(objectKey(key));
  return { kind: 'file', key: objectKey(key), name, size, modified: '2025-12-31T00:00:00.000Z', ...more };
}

describe('sums of what is met', () => {
  test('are kept by the folder one level below, the others apart', () => {
    const sums = new OverviewSums(prefix('a/'), NOW);
    sums.add([file('a/x/1', 2), file('a/x/y/2', 3), file('a//3', 5), file('a/4', 7), file('a/', 0)]);
    expect(sums.step(true)).toMatchObject({
      total: { objects: 5, bytes: 17 },
      direct: { objects: 2, bytes: 7 },
      folders: [
        ['x', 2, 5],
        ['', 1, 5],
      ],
      complete: true,
    });
  });

  test('of folders that have not grown are not told again', () => {
    const sums = new OverviewSums(ROOT, NOW);
    sums.add([file('a/1'), file('b/1')]);
    const first = sums.step(false);
    sums.add([file('b/2', 9)]);
    expect(sums.step(false).folders).toEqual([['b', 2, 10]]);
    expect(first.total).toEqual({ objects: 2, bytes: 2 });
    expect(sums.step(false).folders).toEqual([]);
  });

  test('do not grow in number with the folders', () => {
    const sums = new OverviewSums(ROOT, NOW, 2);
    sums.add([file('a/1'), file('b/1'), file('c/1', 4), file('a/2'), file('d/1')]);
    const { folders, others, total } = sums.step(true);
    expect(folders).toEqual([
      ['a', 2, 2],
      ['b', 1, 1],
    ]);
    expect(others).toEqual({ objects: 2, bytes: 5 });
    expect(total.objects).toBe(5);
  });

  test('are kept by storage class, of which a store may send any number', () => {
    const sums = new OverviewSums(ROOT, NOW);
    sums.add([file('a', 1), file('b', 2, { storageClass: 'GLACIER' })]);
    expect(sums.step(false).classes).toEqual([
      ['STANDARD', 1, 1],
      ['GLACIER', 1, 2],
    ]);
    sums.add(Array.from({ length: 500 }, (_, index) => file('c', 1, { storageClass: `CLASS-${index}` })));
    const { classes, total } = sums.step(true);
    expect(classes.length).toBeLessThan(100);
    expect(classes.reduce((objects, [, more]) => objects + more, 0)).toBe(total.objects);
  });

  test('are kept by age', () => {
    const sums = new OverviewSums(ROOT, NOW);
    for (const modified of [
      '2025-12-30',
      '2025-06-01',
      '2024-01-01',
      '2001-01-01',
      '1970-01-01',
      '2027-01-01',
    ])
      sums.add([file('a', 1, { modified: `${modified}T00:00:00.000Z` })]);
    const { month, year, threeYears, older } = sums.step(true).ages;
    expect([month, year, threeYears, older].map(({ objects }) => objects)).toEqual([2, 1, 1, 2]);
  });
});

describe('the largest', () => {
  test('come in order, as many as are told', () => {
    const sums = new OverviewSums(ROOT, NOW);
    const sizes = Array.from({ length: 100 }, (_, index) => (index * 37) % 101);
    sums.add(sizes.map((size) => file(`k${size}`, size)));
    const told = sums.step(false).largest?.map(({ size }) => size);
    expect(told).toEqual(sizes.toSorted((a, b) => b - a).slice(0, MAX_LARGEST));
  });

  test('are told again only when there is a larger one', () => {
    const sums = new OverviewSums(ROOT, NOW);
    sums.add(Array.from({ length: MAX_LARGEST }, (_, index) => file(`k${index}`, 10)));
    expect(sums.step(false).largest).toHaveLength(MAX_LARGEST);
    sums.add([file('small', 3), file('empty', 0)]);
    expect(sums.step(false).largest).toBeUndefined();
    sums.add([file('large', 11)]);
    expect(sums.step(false).largest?.[0]?.key).toBe('large');
  });
});
