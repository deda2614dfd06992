import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/domain/entry';
import {
  basename,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
  type Prefix,
} from '@/lib/domain/names';
import { parseDestination, stemLength, transferProblem, typedName, type TransferRequest } from './transfer';

function file(key: string): Entry {
  return { kind: 'file', key: key as ObjectKey, name: basename(key as ObjectKey), size: 1, modified: '' };
}
function folder(prefix: string): Entry {
  return { kind: 'folder', prefix: prefix as Prefix, name: basename(prefix as Prefix) };
}
function request(entries: Entry[], to: string, more: Partial<TransferRequest> = {}): TransferRequest {
  return {
    connection: 'c' as ConnectionId,
    from: 'b' as BucketName,
    to: { bucket: 'b' as BucketName, prefix: to as Prefix },
    entries,
    move: true,
    ...more,
  };
}

describe('transferProblem', () => {
  it.each([
    ['a file into another folder', request([file('a/x')], 'z/')],
    ['a file to a new name beside itself', request([file('a/x')], 'a/', { name: 'y' })],
    ['a folder to a name that its own name begins', request([folder('a/b/')], 'a/', { name: 'bc' })],
    ['a folder to a name that begins its own', request([folder('a/bc/')], 'a/', { name: 'b' })],
    ['a folder up one level', request([folder('a/b/')], '')],
    [
      'the same path in another bucket',
      request([folder('a/b/')], 'a/', { to: { bucket: 'o' as BucketName, prefix: 'a/' as Prefix } }),
    ],
  ])('lets pass: %s', (_what, made) => expect(transferProblem(made)).toBeNull());

  it.each([
    ['a file onto itself', request([file('a/x')], 'a/'), 'onto-itself'],
    ['a folder onto itself', request([folder('a/b/')], 'a/'), 'onto-itself'],
    ['one of several onto itself', request([file('z/q'), file('a/x')], 'a/'), 'onto-itself'],
    ['a folder into itself', request([folder('a/b/')], 'a/b/'), 'into-itself'],
    ['a folder deep into itself', request([folder('a/b/')], 'a/b/c/d/'), 'into-itself'],
    ['a folder onto its parent', request([folder('a/b/')], '', { name: 'a' }), 'into-itself'],
    ['an empty name', request([file('a/x')], 'z/', { name: '' }), 'nameless'],
    ['a path beyond 1024 bytes', request([file('a/x')], `${'k'.repeat(1023)}/`), 'too-long'],
    ['two of one name', request([file('a/x'), file('b/x')], 'z/'), 'same-name'],
  ])('refuses %s', (_what, made, problem) => expect(transferProblem(made)).toBe(problem));
});

describe('parseDestination', () => {
  it.each([
    ['', { bucket: null, prefix: '' }],
    ['a/b', { bucket: null, prefix: 'a/b/' }],
    ['a/b/', { bucket: null, prefix: 'a/b/' }],
    ['/a', { bucket: null, prefix: '/a/' }],
    [' a ', { bucket: null, prefix: ' a /' }],
    ['s3://media', { bucket: 'media', prefix: '' }],
    ['s3://media/', { bucket: 'media', prefix: '' }],
    ['s3://media/a//b', { bucket: 'media', prefix: 'a//b/' }],
    ['s3://media/new\nline', { bucket: 'media', prefix: 'new\nline/' }],
    ['s3:/media', { bucket: null, prefix: 's3:/media/' }],
  ])('reads %j', (text, expected) => expect(parseDestination(text)).toEqual(expected));
});

describe('stemLength', () => {
  it.each([
    ['photo.jpg', 5],
    ['archive.tar.gz', 11],
    ['.profile', 8],
    ['README', 6],
  ])('of %s is %i', (name, length) => expect(stemLength(name)).toBe(length));
});

describe('typedName', () => {
  it('takes a final slash as part of saying folder, and of nothing else', () => {
    expect(typedName('a/b/', 'folder')).toBe('a/b');
    expect(typedName('a/', 'file')).toBe('a/');
  });
});
