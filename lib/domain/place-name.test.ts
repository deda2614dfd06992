import { describe, expect, it } from 'vitest';
import { prefix, type BucketName, type ConnectionId } from './names';
import { placeName } from './place-name';

const nameOf = (path: string) =>
  placeName({ connection: 'store' as ConnectionId, bucket: 'demo' as BucketName, prefix: prefix(path) });

describe('placeName', () => {
  it('names the folder, and the bucket at its top', () => {
    expect(nameOf('')).toBe('demo');
    expect(nameOf('photos/2024/')).toBe('2024');
  });

  it('does not take a folder without a name for the bucket', () => {
    expect(nameOf('a//')).toBe('a//');
    expect(nameOf('/')).toBe('/');
  });
});
