import { describe, expect, it } from 'vitest';
import { Limit, MAX_CONNECTIONS } from './limit';

/** Lets a store answer for `seconds`, at a rate that depends on how many requests it gets at once. */
function run(
  limit: Limit,
  from: number,
  seconds: number,
  perSecond: (limit: number) => number,
  answerMs = 20,
) {
  let now = from;
  while (now < from + seconds * 1000) {
    now += 1000 / perSecond(limit.value);
    limit.took({ bytes: 1000, answerMs }, now, true);
  }
  return now;
}

describe('Limit', () => {
  it('rises while another request at once brings more', () => {
    const limit = new Limit(0);
    expect(limit.value).toBeLessThan(MAX_CONNECTIONS);
    run(limit, 0, 3, (value) => value * 50);
    expect(limit.value).toBe(MAX_CONNECTIONS);
  });

  it('stays where nothing is gained', () => {
    const limit = new Limit(0);
    run(limit, 0, 2, () => 100);
    expect(limit.value).toBe(5);
  });

  it('halves when the store asks to slow down, once for what was under way together', () => {
    const limit = new Limit(0);
    const now = run(limit, 0, 3, (value) => value * 50);
    for (let request = 0; request < 6; request += 1) limit.throttled(now - 10, now);
    expect(limit.value).toBe(3);
    limit.throttled(now + 1, now + 5);
    expect(limit.value).toBe(1);
    run(limit, now + 5, 10, (value) => value * 50);
    expect(limit.value).toBe(MAX_CONNECTIONS);
  });

  it('falls when answers grow slow and no more gets through', () => {
    const limit = new Limit(0);
    const now = run(limit, 0, 3, (value) => value * 50);
    run(limit, now, 2, () => 50, 4000);
    expect(limit.value).toBeLessThan(MAX_CONNECTIONS);
  });
});
