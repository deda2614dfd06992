import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { ItemStatus, ItemView } from '@/lib/tasks/task-items';
import type { IfTaken } from './records';
import { bytesOf, createRig, upload, type Rig } from './test-engine';
import type { Fault } from './test-fault';

const THERE = new Uint8Array([9, 9]);

const fault = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault | null>(null) },
  fc.constant<Fault>({ kind: 'lost' }),
  fc.constant<Fault>({ kind: 'lost', stored: true }),
  fc.constant<Fault>({ kind: 'hang' }),
  fc.constantFrom(400, 403, 404, 408, 429, 500, 503).map((status): Fault => ({ kind: 'refused', status })),
  fc.constant<Fault>({ kind: 'refused', status: 400, code: 'BadDigest' }),
);
const file = fc.record({
  size: fc.integer({ min: 0, max: 60 }),
  ifTaken: fc.constantFrom<IfTaken>('replace', 'fail', 'skip', 'number'),
  isTaken: fc.boolean(),
});
const act = fc.record({
  at: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 600 }) }, fc.integer({ min: 0, max: 4000 })),
  verb: fc.oneof(
    fc.constantFrom('pause', 'resume', 'retry', 'offline', 'online', 'session ends', 'session is back'),
    fc.constantFrom('pauseItems', 'resumeItems', 'cancelItems', 'retryItems', 'firstItems'),
  ),
  which: fc.nat({ max: 5 }),
});
const course = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 6 }),
  faults: fc.array(fault, { maxLength: 60 }),
  serverFaults: fc.array(
    fc.constantFrom<'ok' | 'lost-answer' | 'unreachable'>('ok', 'ok', 'ok', 'lost-answer', 'unreachable'),
    { maxLength: 20 },
  ),
  acts: fc.array(act, { maxLength: 12 }),
});
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

/** Lives through it to its end: in the end the line and the session are there, and nothing is paused. */
async function live({ files, faults, serverFaults, acts }: Course): Promise<Rig> {
  const rig = createRig({ holds: true });
  const [ahead, aheadOfServer] = [[...faults], [...serverFaults]];
  let signedIn = true;
  /** Files nothing may be sent of: cancelled for good, or paused until they are resumed. */
  const silent = new Map<string, 'cancelled' | 'paused'>();
  const unwanted: string[] = [];
  rig.store.fault = (name) => {
    if (silent.has(/f\d/.exec(name)?.[0] ?? '')) unwanted.push(name);
    return ahead.shift() ?? null;
  };
  rig.store.serverFault = () => {
    if (!signedIn) return new AppError('unauthenticated');
    const next = aheadOfServer.shift() ?? 'ok';
    if (next === 'ok') return null;
    return next === 'lost-answer' ? 'lost-answer' : new AppError('unreachable');
  };
  for (const [index, { isTaken }] of files.entries()) if (isTaken) rig.store.objects.set(`f${index}`, THERE);
  rig.add(...files.map(({ size, ifTaken }, index) => ({ ...upload(`f${index}`, size), ifTaken })));
  const view = rig.engine.items('batch');
  const perform = ({ verb, which }: Course['acts'][number]) => {
    const index = which % view.length;
    const { serial, status } = view.at(index);
    const key = `f${index}`;
    if (verb === 'cancelItems') silent.set(key, 'cancelled');
    if (verb === 'pauseItems' && isToCome(status) && !silent.has(key)) silent.set(key, 'paused');
    for (const [one, why] of silent)
      if (why === 'paused' && (verb === 'resume' || (verb === 'resumeItems' && one === key)))
        silent.delete(one);
    if (verb === 'pause' || verb === 'resume' || verb === 'retry') rig.engine[verb]('batch');
    else if (verb === 'offline' || verb === 'online') rig.engine.setOnline(verb === 'online');
    else if (verb === 'session ends' || verb === 'session is back') {
      signedIn = verb === 'session is back';
      if (signedIn) rig.engine.release('session');
    } else rig.engine[verb]('batch', [serial]);
  };
  for (const next of acts.toSorted((one, other) => one.at - other.at)) {
    await rig.clock.advance(Math.max(0, next.at - (rig.clock.now() - 1_000_000)));
    perform(next);
  }
  for (const verb of ['online', 'session is back', 'resume'] as const) perform({ at: 0, verb, which: 0 });
  // An answer from before the session was back holds everything once more, until the page looks again.
  await rig.clock.advance(100);
  rig.engine.release('session');
  await rig.finish();
  expect(unwanted).toEqual([]);
  return rig;
}

const isToCome = (status: ItemStatus) => ['queued', 'sending', 'paused'].includes(status);

function itemsOf(rig: Rig): ItemView[] {
  const view = rig.engine.items('batch');
  return Array.from({ length: view.length }, (_, index) => view.at(index));
}

function check(rig: Rig, { files }: Course): void {
  const end = rig.now();
  const items = itemsOf(rig);
  const having = (status: string) => items.filter((item) => item.status === status);
  const failures = new Map(end.failures.map(({ key, error }) => [key, error]));
  for (const [index, { key, status }] of items.entries()) {
    const { size, ifTaken, isTaken } = files[index]!;
    const there = rig.store.objects.get(key);
    if (status === 'done') expect(there).toEqual(bytesOf(size));
    else if (status === 'failed') expect(failures.get(key)?.code ?? 'cancelled').not.toBe('cancelled');
    else if (status === 'skipped') expect(ifTaken).toBe('skip');
    // What waits for ever does so for a reason that is said.
    else if (status !== 'cancelled') expect(end.error?.code).toBeTypeOf('string');
    // Whatever it came to: nothing is there by halves, and nobody's object was written over unasked.
    const before = isTaken && key === `f${index}` ? [THERE] : [undefined];
    expect([bytesOf(size), ...before]).toContainEqual(there);
    if (isTaken && ifTaken !== 'replace') expect(rig.store.objects.get(`f${index}`)).toEqual(THERE);
  }
  const done = having('done');
  expect(done.map(({ key }) => key).filter((key) => !rig.stored.includes(key))).toEqual([]);
  expect(end.objects).toEqual({
    done: done.length,
    total: items.length - having('skipped').length - having('cancelled').length,
  });
  expect(end.failedCount).toBe(having('failed').length);
  expect(end.bytes.done).toBeLessThanOrEqual(end.bytes.total);
  if (end.objects.done === end.objects.total) expect(end.bytes.done).toBe(end.bytes.total);
}

it('ends with exactly the planned bytes or an honest failure, and with neither after cancelling', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (given) => {
      const rig = await live(given);
      check(rig, given);
      rig.engine.cancel('batch');
      await rig.finish();
      expect(rig.store.multiparts.size).toBe(0);
      expect(rig.store.records.size).toBe(0);
      expect(rig.store.inFlight).toBe(0);
      expect(rig.clock.timersRunning).toBe(0);
    }),
    { numRuns: 150 },
  );
}, 60_000);
