import { expect, it } from 'vitest';
import { fileKind } from './file-kind';

it.each([
  ['IMG_0001.HEIC', 'image'],
  ['exif-2024-q1.parquet', 'data'],
  ['backup.tar.gz', 'archive'],
  ['Dockerfile', 'code'],
  ['notes.md', 'text'],
  ['no extension', 'other'],
  ['', 'other'],
  ['constructor', 'other'],
])('%s is %s', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});
