import { expect, test } from 'vitest';
import { NOTHING } from '@/lib/domain/overview';
import { blocksOf } from './blocks';

const sum = (objects: number, bytes: number) => ({ objects, bytes });

test('draws folders from a share on, the rest as one, what stands in none by itself', () => {
  const folders = new Map([
    ['tiny', sum(1, 3)],
    ['large', sum(2, 800)],
    ['small', sum(4, 7)],
    ['half', sum(1, 100)],
    ['empty', sum(9, 0)],
  ]);
  const blocks = blocksOf(
    { folders, direct: sum(3, 90), others: NOTHING, total: sum(20, 1000) },
    0.009,
    'bytes',
  );
  expect(blocks).toEqual([
    { kind: 'folder', name: 'large', sum: sum(2, 800) },
    { kind: 'folder', name: 'half', sum: sum(1, 100) },
    { kind: 'direct', sum: sum(3, 90) },
    { kind: 'rest', folders: 3, sum: sum(14, 10) },
  ]);
});

test('puts what is in folders that were not kept with the rest, and does not say how many they are', () => {
  const folders = new Map([['a', sum(1, 10)]]);
  const total = sum(3, 40);
  expect(blocksOf({ folders, direct: NOTHING, others: sum(2, 30), total }, 0, 'bytes')).toEqual([
    { kind: 'rest', folders: 0, sum: sum(2, 30) },
    { kind: 'folder', name: 'a', sum: sum(1, 10) },
  ]);
});

test('draws nothing too small to be seen', () => {
  const folders = new Map([
    ['a', sum(1, 995)],
    ['b', sum(1, 2)],
  ]);
  const blocks = blocksOf(
    { folders, direct: sum(1, 3), others: NOTHING, total: sum(3, 1000) },
    0.01,
    'bytes',
  );
  expect(blocks).toEqual([{ kind: 'folder', name: 'a', sum: sum(1, 995) }]);
});

test('draws nothing where nothing has a size', () => {
  const folders = new Map([['a', sum(1, 0)]]);
  expect(blocksOf({ folders, direct: NOTHING, others: NOTHING, total: sum(1, 0) }, 0.01, 'bytes')).toEqual(
    [],
  );
});

test('draws by number what is wanted by number', () => {
  const folders = new Map([
    ['one large', sum(1, 900)],
    ['many', sum(80, 10)],
    ['empty', sum(10, 0)],
  ]);
  const total = sum(100, 1000);
  expect(blocksOf({ folders, direct: sum(9, 90), others: NOTHING, total }, 0.05, 'objects')).toEqual([
    { kind: 'folder', name: 'many', sum: sum(80, 10) },
    { kind: 'folder', name: 'empty', sum: sum(10, 0) },
    { kind: 'direct', sum: sum(9, 90) },
  ]);
});
