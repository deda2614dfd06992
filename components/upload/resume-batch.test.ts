import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import type { VerifyResult } from '@/lib/upload/ports';
import type { BatchRecord, PathChoice, StoredFacts } from '@/lib/upload/records';
import type { KeptUpload } from '@/lib/upload/store';
import { ResumedBatch } from './resume-batch';
import type { BatchUpload } from './session-api';

const STARTED = Date.parse('2024-05-01T12:00:00Z');
const BEFORE = '2024-04-01T00:00:00Z';
const SINCE = '2024-05-01T12:05:00Z';

const record: BatchRecord = {
  id: 'batch',
  owner: 'account:me',
  tab: 'gone',
  connection: 'c' as ConnectionId,
  bucket: 'b' as BucketName,
  prefix: 'in/' as Prefix,
  title: 'album/',
  kind: 'folder',
  roots: [{ kind: 'directory', name: 'album' }],
  startedAt: STARTED,
  total: null,
};

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const md5Of = async (blob: Blob) => md5(await blob.text());

function upload(path: string, content: string, modified = STARTED - 1000): BatchUpload {
  const key = `in/${path}` as ObjectKey;
  return {
    key,
    original: key,
    path,
    name: path,
    source: new Blob([content]),
    contentType: 'text/plain',
    modified,
    ifTaken: 'fail',
  };
}

function multipart(path: string, content: string): KeptUpload {
  const { key, name, modified, contentType } = upload(path, content);
  return {
    ...{ id: path, connection: record.connection, bucket: record.bucket, key, uploadId: `id of ${path}` },
    ...{ contentType, partSize: 4, size: content.length, name, modified, startedAt: STARTED },
    ...{ batch: 'batch', path, ifTaken: 'replace', sample: md5(content) },
  };
}

interface Given {
  there?: Record<string, StoredFacts>;
  choices?: [string, PathChoice][];
  begun?: KeptUpload[];
  verdict?: VerifyResult;
}

async function resume(
  uploads: BatchUpload[],
  { there = {}, choices = [], begun = [], verdict = 'different' }: Given,
) {
  const seen = { sent: [] as BatchUpload[], arrived: [] as string[], skipped: 0, discarded: [] as string[] };
  const batch = new ResumedBatch({
    record,
    choices: new Map(choices),
    begun,
    check: (keys) =>
      Promise.resolve(
        keys.flatMap((key) => {
          const object = there[key.slice(3)];
          return object ? [{ key, ...object }] : [];
        }),
      ),
    verify: (objects) => Promise.resolve(objects.map(() => verdict)),
    discard: ({ uploadId }) => Promise.resolve(void seen.discarded.push(uploadId)),
    md5: md5Of,
    sample: md5Of,
    append: (appended) => void seen.sent.push(...appended),
    arrived: ({ path }) => void seen.arrived.push(path),
    skipped: (count) => void (seen.skipped += count),
  });
  await batch.settle(uploads);
  await batch.finish();
  return { ...seen, paths: seen.sent.map(({ path }) => path) };
}

describe('going on with a batch', () => {
  it('sends what is not there, and nothing that is', async () => {
    const there = { a: { size: 1, modified: SINCE, etag: md5('a') } };
    const { paths, arrived } = await resume([upload('a', 'a'), upload('b', 'b')], { there });
    expect(arrived).toEqual(['a']);
    expect(paths).toEqual(['b']);
  });

  it('sends what has another content, guarded against what others have put there', async () => {
    const there = { a: { size: 1, modified: SINCE, etag: md5('x') }, b: { size: 9, modified: BEFORE } };
    const { sent } = await resume([upload('a', 'a'), upload('b', 'b')], { there });
    expect(sent.map(({ path, ifTaken }) => [path, ifTaken])).toEqual([
      ['a', 'fail'],
      ['b', 'fail'],
    ]);
  });

  it('takes an encrypted object for what it sent by its time', async () => {
    const there = { a: { size: 1, modified: SINCE, etag: md5('opaque') } };
    expect((await resume([upload('a', 'a')], { there, verdict: 'opaque' })).arrived).toEqual(['a']);
    const older = { a: { ...there.a, modified: BEFORE } };
    expect((await resume([upload('a', 'a')], { there: older, verdict: 'opaque' })).paths).toEqual(['a']);
  });

  it('keeps to what was decided before the page went away', async () => {
    const renamed = 'in/b (1)' as ObjectKey;
    const { sent, skipped } = await resume([upload('a', 'a'), upload('b', 'b'), upload('c', 'c')], {
      there: {
        a: { size: 5, modified: BEFORE },
        b: { size: 5, modified: BEFORE },
        c: { size: 5, modified: BEFORE },
      },
      choices: [
        ['a', { skip: true }],
        ['b', { key: renamed, ifTaken: 'number' }],
        ['c', { key: 'in/c' as ObjectKey, ifTaken: 'replace' }],
      ],
    });
    expect(skipped).toBe(1);
    expect(sent.map(({ key, original, ifTaken }) => [key, original, ifTaken])).toEqual([
      [renamed, 'in/b', 'number'],
      ['in/c', 'in/c', 'replace'],
    ]);
  });

  it('goes on with a multipart of the same file', async () => {
    const { sent, discarded } = await resume([upload('a', 'large')], { begun: [multipart('a', 'large')] });
    expect(sent[0]).toMatchObject({ begun: { uploadId: 'id of a', partSize: 4 }, ifTaken: 'replace' });
    expect(discarded).toEqual([]);
  });

  it('goes on with a multipart as was chosen since it was begun', async () => {
    const choices: [string, PathChoice][] = [['a', { key: 'in/a' as ObjectKey, ifTaken: 'number' }]];
    const { sent } = await resume([upload('a', 'large')], { begun: [multipart('a', 'large')], choices });
    expect(sent[0]).toMatchObject({ begun: { uploadId: 'id of a' }, ifTaken: 'number' });
  });

  it.each([
    ['size', upload('a', 'longer')],
    ['time', upload('a', 'large', STARTED - 5)],
    ['content', upload('a', 'other')],
  ])('takes a multipart back whose file has another %s', async (_what, changed) => {
    const { sent, discarded } = await resume([changed], { begun: [multipart('a', 'large')] });
    expect(sent[0]?.begun).toBeUndefined();
    expect(discarded).toEqual(['id of a']);
  });

  it('takes back what was completed unheard, and what belongs to no file any more', async () => {
    const there = { a: { size: 5, modified: SINCE, etag: `${md5('x')}-2` } };
    const begun = [multipart('a', 'large'), multipart('gone', 'large')];
    const { arrived, discarded } = await resume([upload('a', 'large')], { there, begun });
    expect(arrived).toEqual(['a']);
    expect(discarded).toEqual(['id of a', 'id of gone']);
  });
});
