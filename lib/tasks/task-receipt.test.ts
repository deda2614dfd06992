import { describe, expect, it } from 'vitest';
import { receiptPieces } from './task-receipt';
import { testItem, testView } from './test-items';

const receipt = (items: Parameters<typeof testView>[0]) =>
  [...receiptPieces(testView(items), ({ error }) => `Not sent: ${error?.code}`)].join('');

describe('a receipt', () => {
  it('tells of every object what it takes to check it', () => {
    const text = receipt([
      testItem({
        ...{ key: 'photos/a.jpg', size: 40, status: 'done', integrity: 'verified', parts: 2 },
        ...{ etag: 'abc-2', startedAt: 0, finishedAt: 1500 },
      }),
      testItem({ key: 'b', status: 'failed', error: { code: 'throttled', details: {} } }),
    ]);
    expect(text).toBe(
      '\uFEFFKey,Size,MD5 or ETag,Parts,Started,Finished,Status,Integrity,Error\r\n' +
        'photos/a.jpg,40,abc-2,2,1970-01-01T00:00:00.000Z,1970-01-01T00:00:01.500Z,done,verified,\r\n' +
        'b,3,,1,,,failed,,Not sent: throttled\r\n',
    );
  });

  it('comes in pieces, none of them with a hundred thousand rows', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => testItem({ key: `k${index}` }));
    const pieces = [...receiptPieces(testView(items), () => '')];
    expect(pieces.join('').split('\r\n')).toHaveLength(100_002);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
  });
});
