import type { BucketName, ConnectionId, Prefix } from '@/lib/domain/names';
import type { Task } from './task';

/** For tests: an upload of 100 bytes under way, but for what is said of it. */
export function testTask(patch: Partial<Task> = {}): Task {
  return {
    ...{ id: 'a', kind: 'upload', title: 'a', status: 'running', speed: null, failures: [], error: null },
    ...{ connection: 'c' as ConnectionId, bucket: 'b' as BucketName, destination: '' as Prefix },
    objects: { done: 0, total: 1, skipped: 0 },
    bytes: { done: 0, total: 100 },
    ...{ startedAt: 0, finishedAt: null },
    ...patch,
  };
}
