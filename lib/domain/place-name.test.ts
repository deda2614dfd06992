import { describe, expect, it } from 'vitest';
import { prefix, type BucketName, type ConnectionId } from './names';
import { placeInSentence, placeName } from './place-name';

const at = (path: string) => ({
  ...{ connection: 'store' as ConnectionId, bucket: 'demo' as BucketName, prefix: prefix(path) },
});
const nameOf = (path: string) => placeName(at(path));

describe('placeName', () => {
  it('names the folder, and the bucket at its top', () => {
    expect(nameOf('')).toBe('demo');
    expect(nameOf('photos/2024/')).toBe('2024');
  });

  it('shows what cannot be seen', () => {
    expect(placeInSentence(at('new\nline/'))).toBe('new[LF]line');
  });

  it('does not take a folder without a name for the bucket', () => {
    expect(nameOf('a//')).toBe('a//');
    expect(nameOf('/')).toBe('/');
  });
});
