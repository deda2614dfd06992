import { expect, test } from 'vitest';
import { previewKindOf } from './preview-kind';

test.each([
  ['a.jpg', 'image/jpeg', 'image'],
  ['a.svg', 'image/svg+xml', 'image'],
  ['a.heic', 'image/heic', 'hex'],
  ['a.mp4', 'video/mp4', 'video'],
  ['a.pdf', 'application/pdf', 'pdf'],
  ['feed', 'application/atom+xml', 'xml'],
  ['x', 'application/ld+json; charset=utf-8', 'json'],
  ['x', 'application/x-ndjson', 'text'],
  ['evil.jpg', 'text/html', 'text'],
  ['x.xhtml', 'application/xhtml+xml', 'text'],
  ['table', 'text/csv', 'csv'],
  ['x', 'text/markdown; charset=utf-8', 'markdown'],
  ['x', 'application/yaml', 'yaml'],
  ['x', 'application/zip', 'zip'],
  ['report.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'zip'],
])('%s of type %s is shown as %s', (name, type, kind) => {
  expect(previewKindOf(name, type)).toBe(kind);
});

test.each([
  ['photo.PNG', '', 'image'],
  ['notes.md', 'binary/octet-stream', 'markdown'],
  ['notes.md', 'text/plain', 'markdown'],
  ['data.json', 'application/octet-stream', 'json'],
  ['Makefile', '', 'text'],
  ['a.tar', '', 'tar'],
  ['a.tar.gz', '', 'hex'],
  ['a.parquet', 'binary/octet-stream', 'parquet'],
  ['.gitignore', undefined, 'text'],
  ['folder.json/blob', undefined, 'hex'],
  ['data.json', 'text/plain', 'json'],
  ['evil.png', 'text/plain', 'text'],
  ['program', 'application/x-elf', 'hex'],
])('where the type says little, the name decides: %s (%s) is %s', (name, type, kind) => {
  expect(previewKindOf(name, type)).toBe(kind);
});
