import { describe, expect, it } from 'vitest';
import { MAX_FORM_BYTES } from '@/lib/domain/limits';
import type { NewUpload } from './item';
import { planUpload } from './plan';
import { createRig, upload } from './test-engine';

const many = (count: number, prefix = 'f'): NewUpload[] =>
  Array.from({ length: count }, (_, index) => upload(`${prefix}${index}`, 5));
const byForm = (sent: readonly string[]) => sent.filter((name) => name.startsWith('form:'));

function formRig(options: Parameters<typeof createRig>[0] = {}) {
  const rig = createRig(options);
  rig.store.forms = true;
  return rig;
}

describe('small files that may replace what is there', () => {
  it('go as forms and are compared afterwards', async () => {
    const rig = formRig();
    rig.add(...many(50));
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 50 }, verified: 50 });
    expect(byForm(rig.store.puts)).toHaveLength(50);
    expect(rig.store.puts).toHaveLength(50);
  });

  it('leave what must not replace anything, and what goes in parts, to PUT', async () => {
    const rig = formRig();
    rig.add(
      { ...upload('free', 5), ifTaken: 'fail' },
      { ...upload('skipped', 5), ifTaken: 'skip' },
      { ...upload('numbered', 5), ifTaken: 'number' },
      upload('large', 11),
      upload('replaced', 5),
    );
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 5 } });
    expect(byForm(rig.store.puts)).toEqual(['form:replaced']);
  });

  it('leave what is worth watching to PUT', async () => {
    const rig = formRig({ plan: planUpload });
    rig.add(upload('watched', MAX_FORM_BYTES + 1), upload('not', MAX_FORM_BYTES));
    await rig.finish();
    expect(rig.store.puts.sort()).toEqual(['form:not', 'put:watched']);
  });

  it('go by PUT where nothing can be compared', async () => {
    const rig = formRig({ withSums: false });
    rig.add(...many(5));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(byForm(rig.store.puts)).toEqual([]);
  });
});

it('where ETags say nothing about the bytes, PUT takes over, whose sums the store heeds', async () => {
  const rig = formRig();
  rig.store.etags = 'opaque';
  rig.add(...many(200));
  expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 200 }, opaque: 200 });
  expect(byForm(rig.store.puts).length).toBeLessThan(100);
  rig.engine.remove('batch');
  const before = byForm(rig.store.puts).length;
  rig.add(...many(10, 'again'));
  await rig.finish();
  expect(byForm(rig.store.puts)).toHaveLength(before);
});

describe.each([
  ['refuses', { kind: 'refused', status: 405, code: 'MethodNotAllowed' }],
  ['does not implement', { kind: 'refused', status: 501, code: 'NotImplemented' }],
  ['fails at', { kind: 'refused', status: 500 }],
  ['does not let the page hear about', { kind: 'lost', stored: true }],
] as const)('a store that %s forms', (_, fault) => {
  it('is asked once, and gets PUTs for as long as the page lives', async () => {
    const rig = formRig();
    rig.store.fault = (name) => (name.startsWith('form:') ? fault : null);
    rig.add(...many(60));
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 60 }, verified: 60 });
    const tried = byForm(rig.store.puts).length;
    expect(tried).toBeGreaterThan(0);
    // As many as were under way together.
    expect(tried).toBeLessThanOrEqual(6);
    expect(rig.store.puts).toHaveLength(60 + tried);
    rig.engine.remove('batch');
    rig.add(...many(10, 'again'));
    await rig.finish();
    expect(byForm(rig.store.puts)).toHaveLength(tried);
  });
});

describe('once forms have arrived', () => {
  it('one whose answer is lost, or that is refused, goes by PUT alone', async () => {
    const rig = formRig();
    rig.store.fault = (name) => {
      if (name === 'form:f30') return { kind: 'lost' };
      return name === 'form:f40' ? { kind: 'refused', status: 403, code: 'AccessDenied' } : null;
    };
    rig.add(...many(60));
    expect(await rig.finish()).toMatchObject({ status: 'done', verified: 60 });
    const puts = rig.store.puts.filter((name) => name.startsWith('put:'));
    expect(puts).toEqual(['put:f30', 'put:f40']);
    expect(byForm(rig.store.puts)).toHaveLength(60);
  });

  it('a store that is busy gets the form again', async () => {
    const rig = formRig();
    rig.store.fault = (name, count) =>
      name === 'form:f30' && count < 3 ? { kind: 'refused', status: 503, code: 'SlowDown' } : null;
    rig.add(...many(40));
    expect(await rig.finish()).toMatchObject({ status: 'done' });
    expect(rig.store.puts.filter((name) => name.endsWith(':f30'))).toEqual(Array(3).fill('form:f30'));
  });

  it('one that stands still goes by PUT, whose bytes can be watched', async () => {
    const rig = formRig();
    rig.store.fault = (name) => (name === 'form:f30' ? { kind: 'hang' } : null);
    rig.add(...many(40));
    expect(await rig.finish()).toMatchObject({ status: 'done', objects: { done: 40 } });
    expect(rig.store.puts.at(-1)).toBe('put:f30');
  });
});

it('bytes that were damaged in a form are a failure, and tried again by PUT', async () => {
  const rig = formRig();
  rig.store.damagesForms = true;
  rig.add(upload('a', 5));
  const { failures } = await rig.finish();
  expect(failures).toMatchObject([{ key: 'a', error: { code: 'checksum_mismatch' } }]);
  rig.engine.retry('batch');
  expect(await rig.finish()).toMatchObject({ status: 'done', verified: 1 });
  expect(rig.store.puts).toEqual(['form:a', 'put:a']);
});

it('the network going away says nothing about forms', async () => {
  const rig = formRig();
  rig.store.fault = (name, count) => {
    if (count > 1 || name !== 'form:f0') return null;
    rig.engine.setOnline(false);
    rig.clock.after(5000, () => rig.engine.setOnline(true));
    return { kind: 'lost' };
  };
  rig.add(...many(1));
  expect(await rig.finish()).toMatchObject({ status: 'done' });
  expect(rig.store.puts).toEqual(['form:f0', 'form:f0']);
});
