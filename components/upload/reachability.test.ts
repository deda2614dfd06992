import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { BucketName, ConnectionId } from '@/lib/domain/names';
import type { Diagnosis } from '@/lib/tasks/task';
import { Reachability } from './reachability';

const target = { connection: 'c' as ConnectionId, bucket: 'b' as BucketName };
const cors: Diagnosis = { reason: 'cors', canFix: true, endpoint: 'https://s3', origin: 'https://app' };

function setUp(diagnose: () => Promise<Diagnosis> = () => Promise.resolve(cors)) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const asking = vi.fn(diagnose);
  const open = () => new Reachability({ diagnose: asking, storage });
  return { open, asking, storage };
}

describe('reachability', () => {
  it('remembers for the tab, also after a reload, which connections go through the app', () => {
    const { open } = setUp();
    const before = open();
    expect(before.via(target)).toBe('store');
    before.sendThroughApp(target.connection);
    expect(before.via(target)).toBe('app');
    expect(open().via(target)).toBe('app');
    expect(open().via({ ...target, connection: 'other' as ConnectionId })).toBe('store');
  });

  it('takes what it cannot read for nothing', () => {
    const { open, storage } = setUp();
    storage.setItem('windlass-via-app', '["c"');
    expect(open().via(target)).toBe('store');
  });

  it('goes through the app also where nothing can be remembered', () => {
    const { open, storage } = setUp();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const reachability = open();
    reachability.sendThroughApp(target.connection);
    expect(reachability.via(target)).toBe('app');
  });

  it('asks once for each bucket, and again when something has changed', async () => {
    const { open, asking } = setUp();
    const reachability = open();
    expect(await Promise.all([reachability.diagnose(target), reachability.diagnose(target)])).toEqual([
      cors,
      cors,
    ]);
    expect(asking).toHaveBeenCalledTimes(1);
    reachability.forget(target);
    await reachability.diagnose(target);
    expect(asking).toHaveBeenCalledTimes(2);
  });

  it('knows nothing while the server does not answer, and asks again', async () => {
    const { open, asking } = setUp(() => Promise.reject(new AppError('unreachable')));
    const reachability = open();
    expect(await reachability.diagnose(target)).toBeNull();
    expect(await reachability.diagnose(target)).toBeNull();
    expect(asking).toHaveBeenCalledTimes(2);
  });
});
