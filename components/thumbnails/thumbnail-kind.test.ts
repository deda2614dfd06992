import { expect, it } from 'vitest';
import { MAX_IMAGE, thumbnailKind } from './thumbnail-kind';

it.each([
  [{ name: 'a.JPG', size: 1 }, 'image'],
  [{ name: 'a.avif', size: MAX_IMAGE }, 'image'],
  [{ name: 'a.png', size: MAX_IMAGE + 1 }, null],
  [{ name: 'a.jpeg', size: MAX_IMAGE + 1 }, 'camera'],
  [{ name: 'a.jpg', size: MAX_IMAGE + 1, storageClass: 'GLACIER' }, null],
  [{ name: 'a.png', size: 0 }, null],
  [{ name: 'a.svg', size: 100 }, null],
  [{ name: 'a.heic', size: 100 }, null],
  [{ name: 'a.mp4', size: 5e12 }, 'video'],
  [{ name: 'a.mp4', size: 100, storageClass: 'GLACIER' }, null],
  [{ name: 'a.mp4', size: 100, storageClass: 'STANDARD_IA' }, 'video'],
  [{ name: 'a.txt', size: 100 }, null],
] as const)('%o: %s', (file, kind) => {
  expect(thumbnailKind(file)).toBe(kind);
});
