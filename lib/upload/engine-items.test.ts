import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { objectKey, type ObjectKey } from '@/lib/domain/names';
import type { NewUpload } from './item';
import type { PathChoice } from './records';
import { bytesOf, createRig, upload, type Rig } from './test-engine';
import { TARGET } from './test-store';

function files(count: number, size = 3) {
  return Array.from({ length: count }, (_, index) => upload(`f${index}`, size));
}
function serialOf(rig: Rig, key: string): number {
  const view = rig.engine.items('batch');
  for (let index = 0; index < view.length; index += 1) {
    const item = view.at(index);
    if (item.key === key) return item.serial;
  }
  throw new Error(`no item ${key}`);
}
function itemOf(rig: Rig, key: string) {
  const view = rig.engine.items('batch');
  return view.at(serialOf(rig, key) - view.at(0).serial);
}
async function until(rig: Rig, reached: () => boolean): Promise<void> {
  for (let step = 0; !reached(); step += 1) {
    if (step > 10_000) throw new Error('never comes');
    await rig.clock.advance(1);
  }
}

describe('single files', () => {
  it('cancels what waits and what travels, and leaves nothing of them', async () => {
    const rig = createRig();
    rig.add(upload('large', 80), ...files(40));
    await until(rig, () => rig.store.puts.filter((name) => name.startsWith('part')).length > 3);
    rig.engine.cancelItems('batch', [serialOf(rig, 'large'), serialOf(rig, 'f39')]);
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 39, total: 39 } });
    expect(rig.store.objects.has('large')).toBe(false);
    expect(rig.store.objects.has('f39')).toBe(false);
    expect(rig.store.multiparts.size).toBe(0);
    expect(itemOf(rig, 'large').status).toBe('cancelled');
  });

  it('pauses one while the others go on, and sends no part of it twice', async () => {
    const rig = createRig();
    rig.add(upload('large', 80), upload('small', 2));
    await until(rig, () => rig.store.puts.filter((name) => name.startsWith('part')).length > 6);
    rig.engine.pauseItems('batch', [serialOf(rig, 'large')]);
    await rig.clock.advance(5000);
    expect(rig.now()).toMatchObject({ status: 'paused', objects: { done: 1 }, can: { resume: true } });
    expect(itemOf(rig, 'large').status).toBe('paused');
    rig.engine.resumeItems('batch', [serialOf(rig, 'large')]);
    expect(await rig.finish()).toMatchObject({ status: 'done', bytes: { done: 82 } });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(80));
  });

  it('puts one first, and a batch before another', async () => {
    const rig = createRig();
    rig.store.etags = 'exposed';
    rig.add(...files(60));
    rig.engine.firstItems('batch', [serialOf(rig, 'f59')]);
    rig.engine.open('urgent', TARGET);
    rig.engine.append('urgent', [upload('urgent', 1)]);
    rig.engine.close('urgent');
    rig.engine.first('urgent');
    await rig.finish();
    expect(rig.stored.indexOf('f59')).toBeLessThan(24);
    expect(rig.stored.indexOf('urgent')).toBeLessThan(24);
  });

  it('tries one again', async () => {
    const rig = createRig();
    rig.store.fault = (name, count) =>
      name === 'put:f1' && count === 1 ? { kind: 'refused', status: 400 } : null;
    rig.add(...files(3));
    expect(await rig.finish()).toMatchObject({ failedCount: 1, can: { retry: true } });
    rig.engine.retryItems('batch', [serialOf(rig, 'f1')]);
    expect(await rig.finish()).toMatchObject({ status: 'done', failedCount: 0, objects: { done: 3 } });
  });
});

describe('keys that are taken', () => {
  const THERE = new Uint8Array([9, 9]);
  for (const conditional of [true, false, 'refused'] as const) {
    for (const size of [5, 42]) {
      it(`are never written over (${size} bytes, conditional writes: ${conditional})`, async () => {
        const rig = createRig();
        rig.store.conditional = conditional;
        for (const key of ['skip', 'number', 'fail']) rig.store.objects.set(key, THERE);
        rig.add(
          { ...upload('skip', size), ifTaken: 'skip' },
          { ...upload('number', size), ifTaken: 'number' },
          { ...upload('fail', size), ifTaken: 'fail' },
        );
        expect(await rig.finish()).toMatchObject({
          skipped: 1,
          objects: { done: 1, total: 2 },
          failures: [{ key: 'fail', error: { code: 'precondition_failed' } }],
        });
        for (const key of ['skip', 'number', 'fail']) expect(rig.store.objects.get(key)).toEqual(THERE);
        expect(rig.store.objects.get('number (1)')).toEqual(bytesOf(size));
        expect(rig.store.multiparts.size).toBe(0);
        expect(rig.store.records.size).toBe(0);
        if (size > 10) expect(rig.store.puts.filter((name) => !name.includes('number (1)'))).toEqual([]);
      });
    }
  }

  it('takes an encrypted object of the same size for nobody’s but its owner’s', async () => {
    const rig = createRig();
    rig.store.etags = 'opaque';
    rig.store.fault = (_name, count) => {
      if (count > 1) return null;
      rig.store.objects.set('small', bytesOf(5).fill(7));
      return { kind: 'lost' };
    };
    rig.add({ ...upload('small', 5), ifTaken: 'fail' });
    expect(await rig.finish()).toMatchObject({ objects: { done: 0 }, failedCount: 1 });
    expect(rig.store.objects.get('small')).toEqual(bytesOf(5).fill(7));
  });

  it('wait for an answer, and go on by it without a byte sent twice', async () => {
    const rig = createRig();
    const names = ['skip', 'replace', 'beside', 'freed'];
    const all = names.flatMap((name) => [`${name}-small`, `${name}-large`]);
    // Taken while they are being sent.
    rig.store.fault = (name) => {
      rig.store.objects.set(name.split(':')[1] ?? '', THERE);
      return null;
    };
    rig.add(
      ...all.map((key): NewUpload => ({ ...upload(key, key.endsWith('l') ? 5 : 42), ifTaken: 'fail' })),
    );
    expect(await rig.finish()).toMatchObject({ failedCount: 8, can: { retry: true } });
    expect(rig.store.multiparts.size).toBe(4);
    rig.store.fault = () => null;
    rig.store.puts.length = 0;
    rig.engine.retry('batch');
    rig.engine.retryItems('batch', [serialOf(rig, 'skip-small')]);
    expect((await rig.finish()).failedCount).toBe(8);
    expect(rig.store.puts).toEqual([]);

    const taken = rig.engine.taken('batch');
    expect(taken.map(({ key }) => key)).toEqual(expect.arrayContaining(all));
    for (const size of ['small', 'large']) rig.store.objects.delete(`freed-${size}`);
    const answerFor = (key: ObjectKey): PathChoice => {
      if (key.startsWith('skip')) return { skip: true };
      if (key.startsWith('replace')) return { key, ifTaken: 'replace' };
      if (key.startsWith('freed')) return { key, ifTaken: 'fail' };
      return { key: objectKey(`${key} (7)`), ifTaken: 'number' };
    };
    rig.engine.answer('batch', new Map(taken.map(({ serial, key }) => [serial, answerFor(key)])));
    expect(await rig.finish()).toMatchObject({ status: 'done', skipped: 2, objects: { done: 6, total: 6 } });
    for (const [size, bytes] of [
      ['small', 5],
      ['large', 42],
    ] as const) {
      expect(rig.store.objects.get(`skip-${size}`)).toEqual(THERE);
      expect(rig.store.objects.get(`beside-${size}`)).toEqual(THERE);
      for (const key of [`replace-${size}`, `freed-${size}`, `beside-${size} (7)`])
        expect(rig.store.objects.get(key), key).toEqual(bytesOf(bytes));
    }
    expect(rig.store.puts.filter((name) => /^part:(replace|freed)/.test(name))).toEqual([]);
    expect(rig.store.multiparts.size).toBe(0);
    expect(rig.store.records.size).toBe(0);
    expect(rig.engine.taken('batch')).toEqual([]);
  });

  it('stay as they are where what the store has of them cannot be taken back', async () => {
    const rig = createRig();
    rig.store.serverFault = (op) => {
      if (op === 'complete') rig.store.objects.set('large', THERE);
      return op === 'abort' ? new AppError('access_denied') : null;
    };
    rig.add({ ...upload('large', 42), ifTaken: 'fail' });
    await rig.finish();
    const [taken] = rig.engine.taken('batch');
    rig.engine.answer('batch', new Map([[taken!.serial, { key: objectKey('other'), ifTaken: 'number' }]]));
    expect(await rig.finish()).toMatchObject({ failedCount: 1, error: { code: 'access_denied' } });
    expect(rig.engine.taken('batch')).toHaveLength(1);
  });

  it('knows its own file again when the answer was lost', async () => {
    const rig = createRig();
    rig.store.fault = (_name, count) => (count === 1 ? { kind: 'lost', stored: true } : null);
    rig.store.serverFault = (op, count) => (op === 'complete' && count === 1 ? 'lost-answer' : null);
    rig.add({ ...upload('small', 5), ifTaken: 'number' }, { ...upload('large', 42), ifTaken: 'number' });
    expect(await rig.finish()).toMatchObject({ status: 'done', verified: 2 });
    expect([...rig.store.objects.keys()].sort()).toEqual(['large', 'small']);
  });

  it('keeps the number it took before the first byte travels under it, for the page may go', async () => {
    const rig = createRig();
    const names = ['small', 'large'];
    for (const name of names) rig.store.objects.set(name, THERE);
    rig.store.fault = (name) => {
      const [kind, key = ''] = name.split(':');
      if (key.endsWith(' (1)')) {
        expect(rig.store.choices.get(key.slice(0, -4))).toEqual({ key, ifTaken: 'number' });
        return kind === 'put' ? null : { kind: 'hang' };
      }
      return null;
    };
    rig.add(
      { ...upload('small', 5), path: 'small', ifTaken: 'number' },
      { ...upload('large', 42), path: 'large', ifTaken: 'number' },
    );
    await until(rig, () => rig.store.puts.length > 3);
    expect(rig.store.objects.get('small (1)')).toEqual(bytesOf(5));
    expect([...rig.store.records.values()]).toMatchObject([{ key: 'large (1)', path: 'large' }]);
  });

  it('are found by the paths they were given under, whatever their keys', async () => {
    const rig = createRig();
    rig.store.objects.set('in/a', THERE);
    rig.add({ ...upload('in/a', 5), path: 'a', ifTaken: 'number' }, upload('pasted', 5));
    await rig.finish();
    const serials = ['in/a (1)', 'pasted'].map((key) => serialOf(rig, key));
    expect(rig.engine.paths('batch', serials)).toEqual(['a', null]);
  });

  it('counts on where the number that was chosen is taken meanwhile', async () => {
    const rig = createRig();
    rig.store.objects.set('a (1)', THERE);
    rig.add({ ...upload('a (1)', 5), original: objectKey('a'), ifTaken: 'number' });
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect([...rig.store.objects.keys()]).toEqual(['a (1)', 'a (2)']);
  });

  it('takes another number when somebody was faster at the end of a large file', async () => {
    const rig = createRig();
    rig.add({ ...upload('large', 42), ifTaken: 'number' });
    await until(rig, () => rig.store.puts.length > 5);
    rig.store.objects.set('large', THERE);
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.objects.get('large')).toEqual(THERE);
    expect(rig.store.objects.get('large (1)')).toEqual(bytesOf(42));
    expect(rig.store.multiparts.size).toBe(0);
  });
});

describe('integrity', () => {
  it('sends a sum with every request and verifies small and large', async () => {
    const rig = createRig();
    rig.add(upload('large', 42), ...files(3));
    expect(await rig.finish()).toMatchObject({ verified: 4, opaque: 0 });
    expect(rig.store.sums).toBe(rig.store.puts.length);
    expect(rig.store.calls.filter((op) => op === 'verify')).toHaveLength(1);
    expect(itemOf(rig, 'large')).toMatchObject({ integrity: 'verified', parts: 11 });
  });

  it('trusts only those parts of an earlier page that are the bytes of this file', async () => {
    const rig = createRig();
    const parts = new Map([
      [1, bytesOf(12).slice(0, 4)],
      [2, new Uint8Array([1, 1, 1, 1])],
    ]);
    rig.store.multiparts.set('begun', { key: upload('large', 12).key, parts });
    rig.add({ ...upload('large', 12), begun: { uploadId: 'begun', partSize: 4 } });
    expect(await rig.finish()).toMatchObject({ status: 'done', verified: 1 });
    expect(rig.store.puts.sort()).toEqual(['part:large:2', 'part:large:3']);
    expect(rig.store.objects.get('large')).toEqual(bytesOf(12));
  });

  it('sends parts again that turn out to differ', async () => {
    const rig = createRig();
    rig.store.serverFault = (op, count) => {
      if (op === 'complete' && count === 1)
        for (const { parts } of rig.store.multiparts.values()) parts.set(2, new Uint8Array([1, 1, 1, 1]));
      return null;
    };
    rig.add(upload('large', 12));
    expect(await rig.finish()).toMatchObject({ status: 'done', verified: 1 });
    expect(rig.store.objects.get('large')).toEqual(bytesOf(12));
  });

  it('keeps a multipart one part of which always arrives changed, and takes it back when cancelled', async () => {
    const rig = createRig();
    rig.store.fault = (name) =>
      name === 'part:large:2' ? { kind: 'refused', status: 400, code: 'BadDigest' } : null;
    rig.add(upload('large', 12));
    expect(await rig.finish()).toMatchObject({ failures: [{ error: { code: 'checksum_mismatch' } }] });
    expect(rig.store.multiparts.size).toBe(1);
    rig.store.puts.length = 0;
    rig.engine.retry('batch');
    await rig.finish();
    expect(rig.store.puts).toEqual(['part:large:2', 'part:large:2', 'part:large:2']);
    rig.engine.cancel('batch');
    await rig.finish();
    expect(rig.store.multiparts.size).toBe(0);
  });

  it('fails what the store holds otherwise', async () => {
    const rig = createRig();
    rig.add(upload('small', 5));
    await until(rig, () => rig.store.objects.has('small'));
    rig.store.objects.set('small', new Uint8Array([1]));
    expect(await rig.finish()).toMatchObject({
      failures: [{ key: 'small', error: { code: 'checksum_mismatch' } }],
    });
  });

  it('says where ETags prove nothing, and where no sums can be computed', async () => {
    const rig = createRig();
    rig.store.etags = 'opaque';
    rig.add(upload('small', 5), upload('large', 42));
    expect(await rig.finish()).toMatchObject({ status: 'done', opaque: 2, verified: 0 });
    const blind = createRig({ withSums: false });
    blind.add(upload('small', 5), upload('large', 42));
    expect(await blind.finish()).toMatchObject({ status: 'done', opaque: 0, verified: 0 });
    expect(itemOf(blind, 'small').integrity).toBe('unverified');
  });
});

describe('waiting', () => {
  it('holds everything when the session ends, fails nothing, and goes on', async () => {
    const rig = createRig({ holds: true });
    let signedIn = true;
    rig.store.serverFault = () => (signedIn ? null : new AppError('unauthenticated'));
    rig.add(upload('large', 80), ...files(30));
    await rig.clock.advance(150);
    signedIn = false;
    await rig.clock.advance(600_000);
    expect(rig.held()).toBe(1);
    expect(rig.now()).toMatchObject({ held: 'session', finished: false, failedCount: 0, error: null });
    signedIn = true;
    rig.engine.release('session');
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 31 }, held: null });
  });

  it('keeps to a number of bytes per second over all batches', async () => {
    const rig = createRig();
    rig.engine.setBandwidth(10);
    const started = rig.clock.now();
    rig.add(upload('large', 80), ...files(20, 5));
    await rig.finish();
    const seconds = (rig.clock.now() - started) / 1000;
    expect(seconds).toBeGreaterThan(16);
    expect(seconds).toBeLessThan(22);
  });

  it('grows, and is not over before it is closed', async () => {
    const rig = createRig();
    rig.engine.open('batch', TARGET);
    rig.engine.append('batch', files(2));
    await rig.clock.advance(5000);
    expect(rig.now()).toMatchObject({ growing: true, finished: false, objects: { done: 2 } });
    rig.engine.close('batch');
    expect(await rig.finish()).toMatchObject({ status: 'done', growing: false });
  });
});
