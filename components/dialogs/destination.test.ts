import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/domain/entry';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import { destinationOf, type DestinationForm } from './destination';

const file: Entry = { kind: 'file', key: 'a/x.txt' as ObjectKey, name: 'x.txt', size: 1, modified: '' };
const other: Entry = { kind: 'file', key: 'a/y.txt' as ObjectKey, name: 'y.txt', size: 1, modified: '' };
const form: DestinationForm = {
  connection: 'c' as ConnectionId,
  rootPrefix: '' as Prefix,
  from: 'b' as BucketName,
  entries: [file],
  move: false,
  bucket: 'b' as BucketName,
  path: 'z',
  name: 'x.txt',
};

describe('destinationOf', () => {
  it('lands in the folder typed, under its own name', () => {
    const { request, problem } = destinationOf(form);
    expect(problem).toBeNull();
    expect(request).toMatchObject({ to: { bucket: 'b', prefix: 'z/' }, entries: [file] });
    expect(request).not.toHaveProperty('name');
  });

  it('takes a new name, which makes a copy beside itself possible', () => {
    const { request, problem } = destinationOf({ ...form, path: 'a/', name: 'copy of x.txt' });
    expect(problem).toBeNull();
    expect(request).toMatchObject({ to: { prefix: 'a/' }, name: 'copy of x.txt' });
  });

  it('has no name for several', () => {
    expect(destinationOf({ ...form, entries: [file, other], name: '' })).toMatchObject({ problem: null });
  });

  it('lets an address outrank the bucket chosen', () => {
    const { request } = destinationOf({ ...form, path: 's3://elsewhere/deep' });
    expect(request?.to).toEqual({ bucket: 'elsewhere', prefix: 'deep/' });
  });

  it.each([
    ['onto-itself', { path: 'a/' }],
    ['nameless', { name: '' }],
    ['invalid-bucket', { path: 's3://no such bucket/x' }],
    ['too-long', { path: 'k'.repeat(2000) }],
    ['outside-root', { rootPrefix: 'team/' as Prefix, path: '' }],
  ])('refuses as %s: %o', (problem, change) => {
    expect(destinationOf({ ...form, ...change }).problem).toBe(problem);
  });
});
