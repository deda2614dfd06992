import { objectKey } from '@/lib/domain/names';
import type { NewUpload } from './item';
import { UploadEngine } from './engine';
import { multipartPlan, type UploadPlan } from './plan';
import type { BatchProgress } from './ports';
import { TestClock } from './test-clock';
import { TARGET, TestStore } from './test-store';
import { TestSums } from './test-sums';

/** Small enough for tests to keep every byte: above ten bytes a file goes in parts of four. */
export const TEST_PART_BYTES = 4;
export function testPlan(size: number): UploadPlan {
  return size <= 10 ? { kind: 'put', size } : multipartPlan(size, TEST_PART_BYTES);
}

export interface Rig {
  clock: TestClock;
  store: TestStore;
  engine: UploadEngine;
  sums: TestSums;
  /** How often the engine said that the session is over. */
  held: () => number;
  changes: BatchProgress[];
  stored: string[];
  add: (...uploads: NewUpload[]) => void;
  /** The batch as it is now. */
  now: () => BatchProgress;
  /** Lets time pass until the batch is over. */
  finish: () => Promise<BatchProgress>;
}

export interface RigOptions {
  random?: () => number;
  /** Without them nothing is verified. */
  withSums?: boolean;
  /** Otherwise the end of a session is a failure. */
  holds?: boolean;
  plan?: (size: number) => UploadPlan;
}

export function createRig({
  random = () => 0.5,
  withSums = true,
  holds = false,
  plan = testPlan,
}: RigOptions = {}): Rig {
  const clock = new TestClock();
  const store = new TestStore(clock);
  const changes: BatchProgress[] = [];
  const stored: string[] = [];
  const sums = new TestSums(clock);
  let held = 0;
  const engine = new UploadEngine(
    {
      ...{
        server: store.server,
        transport: store,
        records: store.uploadRecords,
        clock,
        random,
        sums: withSums ? sums : null,
      },
      via: () => 'store',
      onHeld: holds
        ? () => {
            held += 1;
          }
        : undefined,
      onChange: (progress) => changes.push(progress),
      onStored: (_target, key) => stored.push(key),
    },
    plan,
  );
  const now = () => {
    const progress = engine.progress('batch');
    if (!progress) throw new Error('no batch was added');
    return progress;
  };
  return {
    ...{ clock, store, engine, sums, changes, stored, now },
    held: () => held,
    add: (...uploads) => {
      engine.open('batch', TARGET);
      engine.append('batch', uploads);
      engine.close('batch');
    },
    finish: async () => {
      for (let round = 0; engine.busy; round += 1) {
        if (round > 20_000) throw new Error(`never ends: ${JSON.stringify(now())}`);
        await clock.advance(250);
      }
      await clock.advance(250);
      return now();
    },
  };
}

/** A file whose bytes tell their place. */
export function upload(key: string, size: number): NewUpload {
  return {
    key: objectKey(key),
    source: new Blob([bytesOf(size)]),
    ...{ contentType: 'text/plain', name: key, modified: 1, ifTaken: 'replace' },
  };
}

export function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 7 + 3) % 256);
}
