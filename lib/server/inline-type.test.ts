import { describe, expect, it } from 'vitest';
import { inlineType } from './inline-type';

const TEXT = 'text/plain; charset=utf-8';

describe('inlineType', () => {
  it.each([
    ['image/png', 'a', 'image/png'],
    ['IMAGE/PNG; x=y', 'a', 'image/png'],
    ['video/mp4', 'a', 'video/mp4'],
    ['application/pdf', 'a', 'application/pdf'],
    ['application/octet-stream', 'photo.jpg', 'image/jpeg'],
    [undefined, 'song.mp3', 'audio/mpeg'],
    ['text/csv', 'a', TEXT],
    ['application/json', 'a', TEXT],
    // Active content is shown as its source.
    ['text/html', 'a', TEXT],
    ['application/xhtml+xml', 'a', TEXT],
    ['text/javascript', 'a', TEXT],
    ['image/svg+xml', 'a', TEXT],
    [undefined, 'page.html', TEXT],
    ['application/octet-stream', 'drawing.svg', TEXT],
    // Not known to be inert: downloaded.
    ['image/tiff', 'a', undefined],
    ['application/zip', 'a', undefined],
    ['application/x-shockwave-flash', 'a', undefined],
    ['multipart/related', 'a', undefined],
    [undefined, 'noname', undefined],
    ['text/html\r\nX-Evil: 1', 'a', undefined],
  ])('%s, %s → %s', (stored, key, type) => {
    expect(inlineType(stored, key, 'document')).toBe(type);
  });

  it('lets images be SVG, where scripts do not run', () => {
    expect(inlineType('image/svg+xml', 'a', 'image')).toBe('image/svg+xml');
    expect(inlineType('image/svg+xml', 'a', 'iframe')).toBe(TEXT);
    expect(inlineType('image/svg+xml', 'a', null)).toBe(TEXT);
  });
});
