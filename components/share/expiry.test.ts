import { describe, expect, it } from 'vitest';
import { endsEarly, expirySeconds, type Expiry } from './expiry';

const custom = (amount: string, unit: Expiry['unit']): Expiry => ({ preset: 'custom', amount, unit });

describe('expirySeconds', () => {
  it.each([
    [{ preset: '15m', amount: 'ignored', unit: 'days' } satisfies Expiry, 900],
    [custom('1', 'minutes'), 60],
    [custom('1.5', 'hours'), 5400],
    [custom('1,5', 'hours'), 5400],
    [custom('7', 'days'), 604_800],
    [custom('168', 'hours'), 604_800],
    [custom('0', 'minutes'), null],
    [custom('8', 'days'), null],
    [custom('', 'hours'), null],
    [custom('-1', 'hours'), null],
    [custom('two', 'hours'), null],
    [custom('1e999', 'hours'), null],
  ])('of %o is %s', (expiry, seconds) => expect(expirySeconds(expiry)).toBe(seconds));
});

describe('endsEarly', () => {
  const url = 'https://s3.example/b/k?X-Amz-Date=20240312T064100Z&X-Amz-Expires=3600';

  it('compares what was asked with what was signed, whatever the clock here says', () => {
    expect(endsEarly({ url, expiresAt: '2024-03-12T07:41:00Z' }, 3600)).toBe(false);
    expect(endsEarly({ url, expiresAt: '2024-03-12T07:40:58Z' }, 3600)).toBe(false);
    expect(endsEarly({ url, expiresAt: '2024-03-12T07:00:00Z' }, 3600)).toBe(true);
  });

  it('claims nothing about a link that does not say when it was signed', () => {
    expect(endsEarly({ url: 'https://s3.example/b/k', expiresAt: '2024-03-12T07:00:00Z' }, 3600)).toBe(false);
  });
});
