import { expect, it } from 'vitest';
import { createLanes } from './lanes';

const never = new AbortController().signal;

function deferred() {
  let settle: (error?: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve());
  });
  return { promise, settle };
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

it('runs so many at once and the next when one is done or has failed', async () => {
  const run = createLanes(2);
  const begun: string[] = [];
  const works = ['a', 'b', 'c', 'd'].map((name) => {
    const { promise, settle } = deferred();
    const done = run(() => {
      begun.push(name);
      return promise;
    }, never);
    return { settle, done };
  });
  await settled();
  expect(begun).toEqual(['a', 'b']);
  works[1]?.settle(new Error('broken'));
  await expect(works[1]?.done).rejects.toThrow('broken');
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  works[0]?.settle();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('never begins what was given up while it waited', async () => {
  const run = createLanes(1);
  const first = deferred();
  void run(() => first.promise, never);
  const stop = new AbortController();
  const begun: string[] = [];
  const given = run(() => Promise.resolve(begun.push('given up')), stop.signal);
  const other = run(() => Promise.resolve(begun.push('other')), never);
  await settled();
  stop.abort();
  await expect(given).rejects.toThrow();
  first.settle();
  await other;
  expect(begun).toEqual(['other']);
  await expect(run(() => Promise.resolve(), stop.signal)).rejects.toThrow();
});
