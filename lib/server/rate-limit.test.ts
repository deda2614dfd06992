import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limit';

function limiter(attempts = 3, window = 10_000) {
  const clock = { now: 0 };
  return { clock, limit: new RateLimiter({ attempts, window }, () => clock.now) };
}

describe('RateLimiter', () => {
  it('allows so many in a window that slides', () => {
    const { clock, limit } = limiter();
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 0]);
    clock.now = 6000;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(4);
    clock.now = 10_001;
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 6]);
  });

  it('does not put off the end for those who keep trying', () => {
    const { clock, limit } = limiter(1);
    limit.take('a');
    for (clock.now = 1000; clock.now < 10_000; clock.now += 1000) expect(limit.take('a')).toBeGreaterThan(0);
    clock.now = 10_001;
    expect(limit.take('a')).toBe(0);
  });

  it('keeps names apart and forgives', () => {
    const { limit } = limiter(1);
    limit.take('a');
    expect(limit.take('b')).toBe(0);
    limit.forgive('a');
    expect(limit.take('a')).toBe(0);
  });

  it('does not grow without end', () => {
    const { limit } = limiter(1);
    for (let index = 0; index < 30_000; index++) limit.take(`name ${index}`);
    expect(limit.size).toBe(20_000);
    expect(limit.take('name 29999')).toBeGreaterThan(0);
  });
});
