import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { bytesOf, createRig, upload } from './test-engine';
import { ANSWER_MS, TARGET } from './test-store';

const FIRST_TIME = 1;

describe('sending', () => {
  it('sends small files in one PUT each, the empty one too', async () => {
    const rig = createRig();
    rig.add(upload('empty', 0), upload('small', 10));
    expect(await rig.finish()).toMatchObject({
      status: 'done',
      objects: { done: 2, total: 2 },
      bytes: { done: 10 },
    });
    expect(rig.store.objects.get('empty')).toEqual(bytesOf(0));
    expect(rig.store.objects.get('small')).toEqual(bytesOf(10));
    expect(rig.store.calls).toEqual(['sign', 'verify']);
  });

  it('sends large files in parts, and leaves neither multipart nor record', async () => {
    const rig = createRig();
    rig.add(upload('large', 103));
    expect(await rig.finish()).toMatchObject({ status: 'done', bytes: { done: 103, total: 103 } });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(103));
    expect(rig.store.multiparts.size).toBe(0);
    expect(rig.store.records.size).toBe(0);
  });

  it('signs the parts whose sums are being computed together with those that follow', async () => {
    const rig = createRig();
    rig.sums.ms = 100;
    rig.add(upload('large', 40));
    await rig.finish();
    expect(rig.store.objects.get('large')).toEqual(bytesOf(40));
    expect(rig.store.signedPerCall).toEqual([10]);
  });

  it('reads the first parts while the upload is begun', async () => {
    const rig = createRig();
    rig.add(upload('large', 40));
    while (!rig.store.calls.includes('create')) await rig.clock.advance(1);
    expect(rig.store.multiparts.size).toBe(0);
    expect(rig.sums.log).toEqual([4, 4, 4, 4, 4]);
    await rig.finish();
  });

  it('sends the first part of a large file after two answers, one of which begins it', async () => {
    const rig = createRig();
    const started = rig.clock.now();
    rig.add({ ...upload('large', 40), ifTaken: 'fail' });
    while (rig.store.puts.length === 0) await rig.clock.advance(1);
    expect(rig.store.calls).toEqual(['sign', 'create', 'sign']);
    expect(rig.clock.now() - started).toBe(2 * ANSWER_MS);
    await rig.finish();
  });

  it('writes the record before the first byte travels', async () => {
    const rig = createRig();
    rig.store.savingMs = 5 * ANSWER_MS;
    rig.add(upload('large', 40));
    while (rig.store.puts.length === 0) await rig.clock.advance(5);
    expect([...rig.store.records.values()]).toMatchObject([
      { key: 'large', uploadId: 'upload-1', partSize: 4, size: 40, name: 'large', modified: 1 },
    ]);
    await rig.finish();
  });

  it('never holds more than six connections, five of them for parts', async () => {
    const small = createRig();
    small.add(...Array.from({ length: 50 }, (_, index) => upload(`f${index}`, 3)));
    await small.finish();
    expect(small.store.maxInFlight).toBe(6);
    const large = createRig();
    large.add(upload('a', 200), upload('b', 200));
    await large.finish();
    expect(large.store.maxInFlight).toBe(5);
  });

  it('lets small files through beside a large one', async () => {
    const rig = createRig();
    rig.add(upload('large', 400), ...Array.from({ length: 30 }, (_, index) => upload(`f${index}`, 3)));
    await rig.finish();
    expect(rig.store.maxInFlight).toBe(6);
    expect(rig.stored.at(-1)).toBe('large');
  });

  it('queues 5,000 files, signs them by the hundred and leaves no timer behind', async () => {
    const rig = createRig({ withSums: false });
    rig.add(...Array.from({ length: 5000 }, (_, index) => upload(`f${index}`, 1)));
    await rig.clock.advance(50);
    expect(rig.clock.timersRunning).toBeLessThan(20);
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 5000 } });
    expect(rig.store.signedPerCall.length).toBeLessThan(100);
    expect(Math.max(...rig.store.signedPerCall)).toBeLessThanOrEqual(100);
    expect(rig.clock.timersRunning).toBe(0);
  }, 60_000);

  it('reports at most about four times a second', async () => {
    const rig = createRig();
    rig.add(...Array.from({ length: 500 }, (_, index) => upload(`f${index}`, 1)));
    await rig.clock.advance(4000);
    expect(rig.changes.length).toBeGreaterThan(4);
    expect(rig.changes.length).toBeLessThanOrEqual(16);
    await rig.finish();
  });

  it('never sends to a key whose dots a browser would resolve', async () => {
    const rig = createRig();
    rig.add(upload('a/../b', 3), upload('a/c', 3));
    expect(await rig.finish()).toMatchObject({
      objects: { done: 1 },
      failures: [{ key: 'a/../b', error: { code: 'invalid_input' } }],
    });
    expect([...rig.store.objects.keys()]).toEqual(['a/c']);
  });

  it('knows what is still on its way, and to where', async () => {
    const rig = createRig();
    rig.store.etags = 'exposed';
    rig.add(upload('large', 103), ...Array.from({ length: 30 }, (_, index) => upload(`f${index}`, 3)));
    expect(rig.engine.pending(TARGET).size).toBe(31);
    while (rig.stored.length < 20) await rig.clock.advance(50);
    const left = [...rig.engine.pending(TARGET).keys()];
    expect(left.length).toBe(31 - rig.stored.length);
    expect(left.filter((key) => rig.stored.includes(key))).toEqual([]);
    expect(rig.engine.pending(TARGET).get(left[0]!)?.size).toBeGreaterThan(0);
    expect(rig.engine.pending({ ...TARGET, bucket: 'other' as never }).size).toBe(0);
    rig.engine.cancel('batch');
    expect(rig.engine.pending(TARGET).size).toBe(0);
    await rig.finish();
  });

  it('refuses a file beyond what parts can hold, and sends the others', async () => {
    const rig = createRig();
    rig.add({ ...upload('ok', 3) }, { ...upload('begun', 8), begun: { uploadId: 'unknown', partSize: 4 } });
    // An upload begun earlier that the store has forgotten starts anew.
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 2 } });
    expect(rig.store.objects.get('begun')).toEqual(bytesOf(8));
  });
});

describe('when the store or the line fails', () => {
  it('tries again after a lost request, a 503 and a 429', async () => {
    const rig = createRig();
    rig.store.fault = (_name, count) =>
      count === 1
        ? { kind: 'refused', status: 503, code: 'SlowDown' }
        : count === 2
          ? { kind: 'lost' }
          : count === 3
            ? { kind: 'refused', status: 429, retryAfter: 20 }
            : null;
    rig.add(upload('small', 5), upload('large', 21));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.clock.now()).toBeGreaterThan(1_020_000);
    expect(rig.store.objects.get('large')).toEqual(bytesOf(21));
  });

  it('opens fewer connections while the store asks to slow down', async () => {
    const rig = createRig();
    rig.store.fault = (_name, count) => (count === 1 ? { kind: 'refused', status: 503 } : null);
    rig.add(...Array.from({ length: 6 }, (_, index) => upload(`f${index}`, 3)));
    await rig.clock.advance(150);
    rig.store.maxInFlight = 0;
    await rig.clock.advance(1000);
    expect(rig.store.maxInFlight).toBe(2);
    expect(await rig.finish()).toMatchObject({ status: 'done' });
  });

  it('gives up after eight tries without progress, keeps the multipart, and a retry sends only what is missing', async () => {
    const rig = createRig();
    rig.store.fault = (name, count) =>
      name === 'part:large:6' && count <= 8 ? { kind: 'refused', status: 500 } : null;
    rig.add(upload('large', 22));
    expect(await rig.finish()).toMatchObject({
      status: 'failed',
      error: { code: 'unexpected', details: { target: 'large' } },
      bytes: { done: 20 },
    });
    expect(rig.store.calls).not.toContain('abort');
    expect(rig.store.records.size).toBe(1);
    rig.store.puts.length = 0;
    rig.engine.retry('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', failures: [] });
    expect(rig.store.puts).toEqual(['part:large:6']);
    expect(rig.store.objects.get('large')).toEqual(bytesOf(22));
  });

  it('forgets earlier failures when bytes advance', async () => {
    const rig = createRig();
    const mib = 1024 ** 2;
    rig.store.fault = (_name, count) => (count <= 20 ? { kind: 'lost', sent: count * mib } : null);
    rig.add(upload('small', 5));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
  });

  it('signs anew when a signature expired, and not for ever', async () => {
    const rig = createRig();
    rig.store.fault = (name, count) =>
      name.endsWith('denied') || (name.endsWith(':2') && count === FIRST_TIME)
        ? { kind: 'refused', status: 403, code: 'AccessDenied' }
        : null;
    rig.add(upload('large', 20), upload('ok', 1), upload('denied', 1));
    const end = await rig.finish();
    expect(end).toMatchObject({
      status: 'done',
      objects: { done: 2 },
      failures: [{ key: 'denied', error: { code: 'access_denied' } }],
    });
    expect(rig.store.puts.filter((name) => name === 'put:denied')).toHaveLength(3);
  });

  it('survives signatures that live shorter than the queue', async () => {
    const rig = createRig();
    rig.store.signatureLife = 500;
    rig.store.latency = 300;
    rig.add(...Array.from({ length: 60 }, (_, index) => upload(`f${index}`, 3)), upload('large', 100));
    expect(await rig.finish()).toMatchObject({ status: 'done', failures: [] });
  });

  it('says soon that a store never answered this page, and keeps the rest of the batch for a retry', async () => {
    const rig = createRig();
    let reachable = false;
    rig.store.fault = () => (reachable ? null : { kind: 'lost' });
    rig.add(...Array.from({ length: 100 }, (_, index) => upload(`f${index}`, 3)));
    const started = rig.clock.now();
    expect(await rig.finish()).toMatchObject({
      status: 'failed',
      error: { code: 'unreachable', details: { action: 's3:PutObject' } },
    });
    expect(rig.clock.now() - started).toBeLessThan(10_000);
    expect(rig.store.puts.length).toBeLessThan(50);
    reachable = true;
    rig.engine.retry('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 100 }, failures: [] });
  });

  it('waits while offline and goes on by itself', async () => {
    const rig = createRig();
    let line = true;
    rig.store.fault = () => (line ? null : { kind: 'lost' });
    rig.add(upload('large', 200), upload('small', 2));
    await rig.clock.advance(300);
    line = false;
    rig.engine.setOnline(false);
    await rig.clock.advance(3_600_000);
    expect(rig.now()).toMatchObject({ status: 'offline', speed: null, can: { pause: true, cancel: true } });
    line = true;
    rig.engine.setOnline(true);
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(200));
  });

  it('gives up a request that stands still', async () => {
    const rig = createRig();
    rig.store.fault = (_name, count) => (count === FIRST_TIME ? { kind: 'hang' } : null);
    rig.add(upload('small', 2));
    await rig.clock.advance(59_000);
    expect(rig.now().status).toBe('running');
    await rig.clock.advance(5_000);
    expect(rig.now().status).toBe('done');
  });

  it('names a file that changed on disk', async () => {
    const rig = createRig();
    rig.store.fault = () => ({ kind: 'unreadable' });
    rig.add(upload('gone', 2));
    expect(await rig.finish()).toMatchObject({ status: 'failed', error: { code: 'file_unreadable' } });
  });

  it('stops the batch when the session is over, and goes on after signing in', async () => {
    const rig = createRig();
    let signedIn = false;
    rig.store.serverFault = (op) => (op === 'sign' && !signedIn ? new AppError('unauthenticated') : null);
    rig.add(upload('a', 1), upload('b', 1), upload('large', 30));
    expect(await rig.finish()).toMatchObject({
      status: 'failed',
      error: { code: 'unauthenticated' },
      can: { retry: true },
    });
    signedIn = true;
    rig.engine.retry('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 3 } });
  });

  it('sends parts again that the store turns out to lack', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => {
      if (op === 'complete' && count === FIRST_TIME)
        for (const { parts } of rig.store.multiparts.values()) parts.delete(2);
      return null;
    };
    rig.add(upload('large', 12));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(12));
    expect(rig.store.puts.filter((name) => name === 'part:large:2')).toHaveLength(2);
  });

  it('begins anew, once, when the store forgot the multipart', async () => {
    const rig = createRig();
    rig.add(upload('large', 60));
    await rig.clock.advance(150);
    rig.store.multiparts.clear();
    expect(await rig.finish()).toMatchObject({ status: 'done', bytes: { done: 60 } });
    expect(rig.store.calls.filter((op) => op === 'create')).toHaveLength(2);
  });

  it('begins one multipart however often the answer is lost', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => (op === 'create' && count <= 3 ? 'lost-answer' : null);
    rig.add(upload('large', 12));
    await rig.clock.advance(30_000);
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.multiparts.size).toBe(0);
  });

  it('recognises a completion whose answer was lost', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => (op === 'complete' && count === FIRST_TIME ? 'lost-answer' : null);
    rig.add(upload('large', 12));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.calls.filter((op) => op === 'create')).toHaveLength(1);
  });
});
