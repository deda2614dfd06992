import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { bytesOf, createRig, upload, type Rig } from './test-engine';

/** Moments in the life of one multipart upload, by what the server and the store have heard so far. */
const PHASES: [string, (rig: Rig) => boolean][] = [
  ['before anything', () => true],
  ['while it is being created', (rig) => rig.store.calls.includes('create')],
  ['while parts are being signed', (rig) => rig.store.calls.includes('sign')],
  ['while parts travel', (rig) => rig.store.puts.length > 3],
  ['while the last part travels', (rig) => rig.store.puts.includes('part:large:11')],
  ['while it is being completed', (rig) => rig.store.calls.includes('complete')],
];

async function until(rig: Rig, phase: (rig: Rig) => boolean): Promise<void> {
  while (!phase(rig)) await rig.clock.advance(1);
}

describe.each(PHASES)('%s', (_name, phase) => {
  it('pauses and resumes', async () => {
    const rig = createRig();
    rig.add(upload('large', 42), upload('small', 3));
    await until(rig, phase);
    rig.engine.pause('batch');
    await rig.clock.advance(1000);
    const sent = rig.store.puts.length;
    await rig.clock.advance(60_000);
    expect(rig.store.puts).toHaveLength(sent);
    expect(rig.store.inFlight).toBe(0);
    expect(rig.now().status).toBe(rig.now().finished ? 'done' : 'paused');
    rig.engine.resume('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', bytes: { done: 45 }, objects: { done: 2 } });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(42));
    expect(rig.store.calls.filter((op) => op === 'create')).toHaveLength(1);
  });

  it('pauses and resumes in one breath', async () => {
    const rig = createRig();
    rig.add(upload('large', 42));
    await until(rig, phase);
    rig.engine.pause('batch');
    rig.engine.resume('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', bytes: { done: 42 } });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(42));
  });

  it('cancels and leaves no multipart', async () => {
    const rig = createRig();
    rig.add(upload('large', 42));
    await until(rig, phase);
    rig.engine.cancel('batch');
    const end = await rig.finish();
    expect(rig.store.multiparts.size).toBe(0);
    expect(rig.store.records.size).toBe(0);
    expect(rig.store.inFlight).toBe(0);
    expect(end.status).toBe(rig.store.objects.has('large') ? 'done' : 'cancelled');
    expect(end.can).toEqual({ pause: false, resume: false, cancel: false, retry: false });
  });

  it('cancels what is paused', async () => {
    const rig = createRig();
    rig.add(upload('large', 42));
    await until(rig, phase);
    rig.engine.pause('batch');
    await rig.clock.advance(1000);
    rig.engine.cancel('batch');
    await rig.finish();
    expect(rig.store.multiparts.size).toBe(0);
    expect(rig.store.records.size).toBe(0);
  });
});

describe('cancelling', () => {
  it('tells the truth when the completion won, even if its answer was lost', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => (op === 'complete' && count === 1 ? 'lost-answer' : null);
    rig.add(upload('large', 42));
    await until(rig, () => rig.store.objects.has('large'));
    rig.engine.cancel('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 1 } });
    expect(rig.stored).toEqual(['large']);
  });

  it('discards the multipart of a failed file', async () => {
    const rig = createRig();
    rig.store.fault = (name) => (name.endsWith(':3') ? { kind: 'refused', status: 400 } : null);
    rig.add(upload('large', 42));
    expect(await rig.finish()).toMatchObject({ status: 'failed', can: { cancel: true, retry: true } });
    rig.engine.cancel('batch');
    expect(await rig.finish()).toMatchObject({ status: 'cancelled' });
    expect(rig.store.multiparts.size).toBe(0);
  });

  it('keeps the record and says so when the store cannot be asked to discard', async () => {
    const rig = createRig();
    rig.store.serverFault = (op) => (op === 'abort' ? new AppError('access_denied') : null);
    rig.add(upload('large', 42));
    await until(rig, () => rig.store.puts.length > 2);
    rig.engine.cancel('batch');
    expect(await rig.finish()).toMatchObject({ status: 'cancelled', error: { code: 'access_denied' } });
    expect(rig.store.records.size).toBe(1);
  });

  it('takes back what was begun and never heard of', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => (op === 'create' && count === 1 ? 'lost-answer' : null);
    rig.add(upload('large', 42));
    await until(rig, () => rig.store.multiparts.size === 1);
    rig.engine.cancel('batch');
    expect(await rig.finish()).toMatchObject({ status: 'cancelled', error: null });
    expect(rig.store.multiparts.size).toBe(0);
  });

  it('drops thousands of queued files at once', async () => {
    const rig = createRig();
    rig.add(...Array.from({ length: 5000 }, (_, index) => upload(`f${index}`, 1)));
    await rig.clock.advance(150);
    rig.engine.cancel('batch');
    await rig.clock.advance(500);
    expect(rig.engine.busy).toBe(false);
    expect(rig.now().status).toBe('cancelled');
  });
});
