import { expect, test } from 'vitest';
import type { Role } from '@/lib/domain/connection';
import type { BucketName, Prefix } from '@/lib/domain/names';
import { permissionsOf } from './permissions';

const whole = { readOnly: false, rootPrefix: '' as Prefix };

type Case = [Role, Parameters<typeof permissionsOf>[1], boolean, boolean];

test.each<Case>([
  ['viewer', whole, false, false],
  ['editor', whole, true, false],
  ['admin', whole, true, true],
  ['admin', { ...whole, readOnly: true }, false, false],
  ['admin', { ...whole, rootPrefix: 'team/' as Prefix }, true, false],
  ['admin', { ...whole, buckets: ['b' as BucketName] }, true, false],
])('%s on %o: writes %s, manages buckets %s', (role, settings, canWrite, canManageBuckets) => {
  expect(permissionsOf(role, settings)).toEqual({ canWrite, canManageBuckets });
});
