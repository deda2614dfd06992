import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMd5Lanes, LANES } from './md5-lanes';

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

/** `blocks` of 64 bytes for each of them. */
const messages = fc
  .integer({ min: 0, max: 60 })
  .chain((blocks) =>
    fc.tuple(
      ...Array.from({ length: LANES }, () =>
        fc.uint8Array({ minLength: blocks * 64, maxLength: blocks * 64 }),
      ),
    ),
  );

describe('several sums at once', () => {
  it('are those of the messages, however they are cut', async () => {
    const lanes = await createMd5Lanes();
    const cut = fc.integer({ min: 1, max: 60 }).map((blocks) => blocks * 64);
    fc.assert(
      fc.property(messages, cut, (each, piece) => {
        const length = each[0]?.length ?? 0;
        lanes.init();
        for (let at = 0; at < length; at += piece) {
          const end = Math.min(length, at + piece);
          lanes.update(
            each.map((message) => message.subarray(at, end)),
            end - at,
          );
        }
        expect(lanes.digest()).toEqual(each.map(md5));
      }),
    );
  });

  it('do not mind a lane that is not used', async () => {
    const lanes = await createMd5Lanes();
    const message = new Uint8Array(128).fill(7);
    lanes.init();
    lanes.update([null, message, null], 128);
    expect(lanes.digest()[1]).toBe(md5(message));
  });

  it('are right beyond 2³² bits', async () => {
    const lanes = await createMd5Lanes();
    const message = new Uint8Array(1024 ** 2).fill(0xa5);
    const whole = createHash('md5');
    lanes.init();
    for (let round = 0; round < 520; round += 1) {
      lanes.update([message], message.length);
      whole.update(message);
    }
    expect(lanes.digest()[0]).toBe(whole.digest('hex'));
  });
});
