import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPrefix, decodeToken, encodeToken, startOf, successor } from './seek';
import type { Position } from './seek';
import { walk } from './walk';

const order = (a: Buffer, b: Buffer): number => Buffer.compare(a, b);

/** A listing over an array, counting what it reads. */
function lister(keys: readonly string[]) {
  const sorted = [...new Set(keys)].map((key) => Buffer.from(key)).sort(order);
  const cost = { rows: 0 };
  const page = (prefix: string, delimiter: string, limit: number, start: Position) =>
    walk<Buffer, Position>({
      prefix: Buffer.from(prefix),
      delimiter: Buffer.from(delimiter),
      limit,
      start,
      fetch: ({ key, inclusive }, count) => {
        const found = sorted
          .filter((k) => k.subarray(0, Buffer.byteLength(prefix)).equals(Buffer.from(prefix)))
          .filter((k) => (inclusive ? order(k, key) >= 0 : order(k, key) > 0))
          .slice(0, count);
        cost.rows += found.length;
        return found;
      },
      keyOf: (key) => key,
      past: (key) => ({ key, inclusive: false }),
      seek: (position) => position,
    });
  return { sorted, page, cost };
}

/** What S3 says a listing holds, by brute force. */
function expected(sorted: readonly Buffer[], prefix: string, delimiter: string): string[] {
  const bytes = Buffer.from(prefix);
  const entries = sorted
    .filter((key) => key.subarray(0, bytes.length).equals(bytes))
    .map((key) => commonPrefix(key, bytes, Buffer.from(delimiter)) ?? key);
  return [...new Set(entries.map(String))];
}

const key = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '-', 'é', '\uffff', '🎉'),
  minLength: 1,
  maxLength: 6,
});

describe('walk', () => {
  it('visits every key and common prefix once, whatever the page size', () => {
    const someDelimiter = fc.constantFrom('', '/', '-', 'ab', 'é');
    const somePrefix = fc.constantFrom('', 'a', 'a/', '/', 'é');
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 40 }),
        somePrefix,
        someDelimiter,
        fc.integer({ min: 1, max: 7 }),
        (keys, prefix, delimiter, limit) => {
          const { sorted, page } = lister(keys);
          const seen: string[] = [];
          let position: Position | undefined = startOf(
            Buffer.from(prefix),
            Buffer.from(delimiter),
            Buffer.alloc(0),
          );
          while (position) {
            const { entries, next } = page(prefix, delimiter, limit, position);
            expect(entries.length).toBeLessThanOrEqual(limit);
            if (next) expect(entries.length).toBe(limit);
            seen.push(...entries.map((entry) => String(entry.kind === 'row' ? entry.row : entry.prefix)));
            position = next && decodeToken(encodeToken(next));
          }
          expect(seen).toEqual(expected(sorted, prefix, delimiter));
        },
      ),
    );
  });

  it('resumes from a V1 marker, key or common prefix alike', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (keys, limit) => {
        const { sorted, page } = lister(keys);
        const seen: string[] = [];
        let marker = '';
        for (;;) {
          const { entries, next } = page(
            '',
            '/',
            limit,
            startOf(Buffer.alloc(0), Buffer.from('/'), Buffer.from(marker)),
          );
          seen.push(...entries.map((entry) => String(entry.kind === 'row' ? entry.row : entry.prefix)));
          if (!next) break;
          marker = seen.at(-1) ?? '';
        }
        expect(seen).toEqual(expected(sorted, '', '/'));
      }),
    );
  });

  it('skips a subtree instead of reading it', () => {
    const keys = Array.from({ length: 20 }, (_d, d) =>
      Array.from({ length: 500 }, (_f, f) => `d${d}/f${f}`),
    ).flat();
    const { page, cost } = lister(keys);
    expect(
      page('', '/', 1000, startOf(Buffer.alloc(0), Buffer.from('/'), Buffer.alloc(0))).entries,
    ).toHaveLength(20);
    expect(cost.rows).toBeLessThan(60);
  });
});

describe('successor', () => {
  it('is the first string after all that share the prefix', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.uint8Array({ maxLength: 4 }),
        (prefix, rest) => {
          fc.pre(prefix.some((byte) => byte < 0xff));
          expect(order(Buffer.concat([prefix, rest]), successor(Buffer.from(prefix)))).toBeLessThan(0);
        },
      ),
    );
  });
});

describe('decodeToken', () => {
  it.each(['', '!', 'Ag', 'AGE='])('refuses %j', (token) => {
    expect(() => decodeToken(token)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
});
