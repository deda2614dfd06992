import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { objectKey, prefix, type BucketName, type ConnectionId } from '@/lib/domain/names';
import { ChangedFolders } from './changed-folders';

const target = { connection: 'c' as ConnectionId, bucket: 'b' as BucketName };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Folders whose listings take so long to be shown anew, and how often they were. */
function opened(tookMs: number) {
  const changed = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, tookMs)));
  return { folders: new ChangedFolders(changed), changed };
}

async function noteFor(folders: ChangedFolders, seconds: number): Promise<void> {
  for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
    folders.note(target, prefix('a/'));
    await vi.advanceTimersByTimeAsync(100);
  }
}

test('tells of folders some at a time, each once', async () => {
  const { folders, changed } = opened(0);
  folders.note(target, prefix('a/'));
  folders.note(target, prefix('b/'));
  folders.note(target, prefix('a/'));
  expect(changed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(changed.mock.calls).toEqual([[target, ['a/', 'b/'], undefined]]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('names what has come, unless it is much or not known', async () => {
  const { folders, changed } = opened(0);
  const told = async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    return (changed.mock.lastCall as unknown[] | undefined)?.[2];
  };
  const come = (count: number) => {
    for (let index = 0; index < count; index += 1) {
      folders.note(target, prefix('a/'), objectKey(`a/${index}`));
    }
  };
  come(2);
  expect(await told()).toEqual(['a/0', 'a/1']);
  come(2);
  folders.note(target, prefix('a/'));
  expect(await told()).toBeUndefined();
  come(5000);
  expect(await told()).toBeUndefined();
});

test('tells at once when asked to', async () => {
  const { folders, changed } = opened(0);
  folders.note(target, prefix('a/'));
  void folders.tell();
  expect(changed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('leaves a slow listing alone for longer', async () => {
  const quick = opened(50);
  await noteFor(quick.folders, 60);
  expect(quick.changed.mock.calls.length).toBeGreaterThan(25);
  const slow = opened(500);
  await noteFor(slow.folders, 60);
  expect(slow.changed.mock.calls.length).toBeLessThanOrEqual(7);
  expect(slow.changed.mock.calls.length).toBeGreaterThan(3);
});
