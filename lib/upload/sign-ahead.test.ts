import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { objectKey } from '@/lib/domain/names';
import type { SignRequest } from './ports';
import { SignAhead, type Signable } from './sign-ahead';
import { TestClock } from './test-clock';

function list(count: number, bytes: number): Signable[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `k${index}`, bytes },
    request: { kind: 'put', key: objectKey(`k${index}`), contentType: 'text/plain' },
  }));
}

function rig(items: Signable[], refuse: () => boolean = () => false) {
  const clock = new TestClock();
  const calls: number[] = [];
  let next = 0;
  const sign = (requests: SignRequest[]) => {
    calls.push(requests.length);
    if (refuse()) return Promise.reject(new AppError('unauthenticated'));
    return Promise.resolve(requests.map(({ key }) => ({ url: `${key}#${calls.length}`, headers: {} })));
  };
  const signer = new SignAhead(clock, sign, (limit) => items.slice(next, next + limit));
  const take = async () => {
    const item = items[next];
    next += 1;
    if (!item) throw new Error('nothing left');
    const signed = await signer.take(item);
    if ('taken' in signed) throw new Error('nothing is taken here');
    return signed;
  };
  return { clock, calls, signer, take };
}

describe('SignAhead', () => {
  it('signs small files by the hundred and everybody who asks at once together', async () => {
    const { calls, take } = rig(list(300, 10_000));
    const urls = await Promise.all(Array.from({ length: 12 }, take));
    expect(urls.map(({ url }) => url)).toEqual(Array.from({ length: 12 }, (_, index) => `k${index}#1`));
    expect(calls).toEqual([100]);
    for (let index = 12; index < 300; index += 1) await take();
    expect(calls.length).toBeLessThanOrEqual(5);
  });

  it('signs no more large parts ahead than will soon be sent', async () => {
    const { calls, take } = rig(list(100, 64 * 1024 ** 2));
    await take();
    expect(calls).toEqual([12]);
  });

  it('throws away what grew old', async () => {
    const { clock, take } = rig(list(50, 10));
    expect((await take()).url).toBe('k0#1');
    await clock.advance(10 * 60_000);
    expect((await take()).url).toBe('k1#2');
  });

  it('tells whoever asked why it was refused, and tries again for the next', async () => {
    let refused = true;
    const { take } = rig(list(50, 10), () => refused);
    await expect(take()).rejects.toMatchObject({ code: 'unauthenticated' });
    refused = false;
    await expect(take()).resolves.toMatchObject({ headers: {} });
  });
});
