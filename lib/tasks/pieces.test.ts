import { describe, expect, it } from 'vitest';
import { utf8Length, type ObjectKey } from '@/lib/domain/names';
import { backoffDelay } from './backoff';
import { chunkKeys, MAX_CHUNK_BYTES } from './chunk-keys';
import { createGate } from './gate';
import { createSpeedometer } from './speed';

describe('chunkKeys', () => {
  it('cuts after 1000 keys', () => {
    const keys = Array.from({ length: 2500 }, (_, index) => `k${index}` as ObjectKey);
    const chunks = chunkKeys(keys);
    expect(chunks.map((chunk) => chunk.length)).toEqual([1000, 1000, 500]);
    expect(chunks.flat()).toEqual(keys);
  });

  it('cuts by what the keys weigh in JSON', () => {
    const keys = Array.from({ length: 900 }, () => '\u0001'.repeat(1024) as ObjectKey);
    const chunks = chunkKeys(keys);
    expect(chunks.flat()).toHaveLength(900);
    for (const chunk of chunks)
      expect(utf8Length(JSON.stringify(chunk))).toBeLessThanOrEqual(MAX_CHUNK_BYTES + 2);
  });

  it('makes nothing of nothing', () => {
    expect(chunkKeys([])).toEqual([]);
  });
});

describe('backoffDelay', () => {
  it('doubles up to half a minute and spreads by half', () => {
    expect([1, 2, 3, 4].map((attempt) => backoffDelay(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backoffDelay(1, 0)).toBe(250);
    expect(backoffDelay(5000, 1)).toBe(30_000);
  });
});

describe('createSpeedometer', () => {
  it('knows nothing before time has passed', () => {
    expect(createSpeedometer(0).add(100, 0)).toBeNull();
  });

  it('settles at a constant speed and follows a change', () => {
    const meter = createSpeedometer(0);
    let speed: number | null = null;
    for (let second = 1; second <= 10; second += 1) speed = meter.add(1000, second * 1000);
    expect(speed).toBeCloseTo(1000);
    for (let second = 11; second <= 40; second += 1) speed = meter.add(3000, second * 1000);
    expect(speed).toBeGreaterThan(2900);
    expect(speed).toBeLessThan(3000);
  });

  it('does not count the time of a pause', () => {
    const meter = createSpeedometer(0);
    meter.add(1000, 1000);
    meter.restart(3_600_000);
    expect(meter.add(1000, 3_601_000)).toBeCloseTo(1000);
  });
});

describe('createGate', () => {
  it('lets through while open, holds while closed, and lets go of the cancelled', async () => {
    const gate = createGate();
    const cancelling = new AbortController();
    await gate.pass(cancelling.signal);
    gate.close();
    let passed = 0;
    const first = gate.pass(cancelling.signal).then(() => (passed += 1));
    await Promise.resolve();
    expect(passed).toBe(0);
    gate.open();
    await first;
    expect(passed).toBe(1);
    gate.close();
    const second = gate.pass(cancelling.signal);
    cancelling.abort();
    await second;
  });

  it('holds those who come after it was closed again', async () => {
    const gate = createGate();
    const { signal } = new AbortController();
    gate.close();
    let passed = false;
    const waiting = gate.pass(signal).then(() => (passed = true));
    gate.open();
    gate.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(passed).toBe(false);
    gate.open();
    await waiting;
  });
});
