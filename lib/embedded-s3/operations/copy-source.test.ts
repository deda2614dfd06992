import { describe, expect, it } from 'vitest';
import { parseCopySource } from './copy-source';

describe('parseCopySource', () => {
  it.each([
    ['b/k', { bucket: 'b', key: 'k', versionId: undefined }],
    ['/b/k', { bucket: 'b', key: 'k', versionId: undefined }],
    ['%2Fb%2Fk', { bucket: 'b', key: 'k', versionId: undefined }],
    ['b//k', { bucket: 'b', key: '/k', versionId: undefined }],
    ['b/a%20b%2Bc+d', { bucket: 'b', key: 'a b+c+d', versionId: undefined }],
    ['b/k?versionId=0a', { bucket: 'b', key: 'k', versionId: '0a' }],
    ['b/k%3FversionId=0a', { bucket: 'b', key: 'k?versionId=0a', versionId: undefined }],
    ['b/%E2%80%9C%C3%A9%0A', { bucket: 'b', key: '“é\n', versionId: undefined }],
  ])('%s', (header, expected) => expect(parseCopySource(header)).toEqual(expected));

  it.each(['', 'b', 'b/', '/b/', '%zz/k', 'b/%ff'])('refuses %j', (header) => {
    expect(() => parseCopySource(header)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});
