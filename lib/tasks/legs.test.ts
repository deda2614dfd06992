import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/domain/entry';
import {
  basename,
  type BucketName,
  type ConnectionId,
  type ObjectKey,
  type Prefix,
} from '@/lib/domain/names';
import type { Step } from '@/lib/domain/steps';
import {
  deleteLegs,
  deleteLegsFor,
  emptyBucketLegs,
  restoreLegs,
  type DeleteStepInput,
  type RestoreStepInput,
} from './delete-legs';
import type { Leg } from './runner';
import {
  isRename,
  transferLegs,
  transferLegsFor,
  type TransferPlan,
  type TransferStepInput,
} from './transfer-legs';

const NOTHING: Step = { cursor: null, done: 0, bytes: 0, skipped: 0, failed: [], affected: [] };
const place = { connection: 'c' as ConnectionId, bucket: 'b' as BucketName };

function file(key: string): Entry {
  return { kind: 'file', key: key as ObjectKey, name: basename(key as ObjectKey), size: 1, modified: '' };
}
function folder(prefix: string): Entry {
  return { kind: 'folder', prefix: prefix as Prefix, name: basename(prefix as Prefix) };
}

/** What each leg asks the server for. */
async function asked<Input>(make: (take: (input: Input) => Promise<Step>) => Leg[]): Promise<Input[]> {
  const inputs: Input[] = [];
  const legs = make((input) => {
    inputs.push(input);
    return Promise.resolve(NOTHING);
  });
  for (const leg of legs) await leg.takeStep('cursor');
  return inputs;
}

describe('deleteLegs', () => {
  it('deletes files by exact key and folders by prefix', async () => {
    const inputs = await asked<DeleteStepInput>((take) =>
      deleteLegs(place, [folder('a/'), file('report.pdf'), file('report.pdf.bak')], take),
    );
    expect(inputs).toEqual([
      { ...place, target: { kind: 'keys', keys: ['report.pdf', 'report.pdf.bak'] }, cursor: 'cursor' },
      { ...place, target: { kind: 'prefix', prefix: 'a/' }, cursor: 'cursor' },
    ]);
  });

  it('never sends a prefix that its place came with', async () => {
    const location = { ...place, prefix: '' as Prefix };
    const [input] = await asked<DeleteStepInput>((take) => deleteLegsFor(location, ['k' as ObjectKey], take));
    expect(input).not.toHaveProperty('prefix');
  });

  it('brings back exactly the keys, a thousand at a time', async () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `k${index}` as ObjectKey);
    const inputs = await asked<RestoreStepInput>((take) => restoreLegs(place, keys, take));
    expect(inputs).toEqual([
      { ...place, keys: keys.slice(0, 1000), cursor: 'cursor' },
      { ...place, keys: keys.slice(1000), cursor: 'cursor' },
    ]);
  });

  it('empties a bucket by that name only', async () => {
    const [input] = await asked<DeleteStepInput>((take) => emptyBucketLegs(place, take));
    expect(input).toMatchObject({ intent: 'empty-bucket', target: { kind: 'prefix', prefix: '' } });
    const inputs = await asked<DeleteStepInput>((take) => deleteLegs(place, [folder('a/')], take));
    expect(inputs[0]).not.toHaveProperty('intent');
  });
});

const plan: TransferPlan = {
  connection: 'c' as ConnectionId,
  from: 'b' as BucketName,
  entries: [file('a/x.txt'), file('a/y.txt'), folder('a/sub/')],
  to: { bucket: 'b2' as BucketName, prefix: 'z/' as Prefix },
  move: true,
  overwrite: 'skip',
};
const brief = ({ target, to }: TransferStepInput) => ({ target, to });

describe('transferLegs', () => {
  it('lands files in the folder and folders under their own name in it', async () => {
    const inputs = await asked<TransferStepInput>((take) => transferLegs(plan, take));
    expect(inputs.map(brief)).toEqual([
      { target: { kind: 'keys', keys: ['a/x.txt', 'a/y.txt'] }, to: { bucket: 'b2', prefix: 'z/' } },
      { target: { kind: 'prefix', prefix: 'a/sub/' }, to: { bucket: 'b2', prefix: 'z/sub/' } },
    ]);
    expect(inputs[0]).toMatchObject({ connection: 'c', bucket: 'b', move: true, overwrite: 'skip' });
  });

  it('renames a file by naming its key, with folders in the name where asked', async () => {
    const renaming = { ...plan, entries: [file('a/x.txt')], name: 'deep/new.txt' };
    const inputs = await asked<TransferStepInput>((take) => transferLegs(renaming, take));
    expect(inputs.map(brief)).toEqual([
      {
        target: { kind: 'keys', keys: ['a/x.txt'] },
        to: { bucket: 'b2', prefix: 'z/deep/', key: 'z/deep/new.txt' },
      },
    ]);
  });

  it('renames a folder by its prefix, also the one without a name', async () => {
    const renaming = { ...plan, entries: [folder('a//')], name: 'named' };
    const inputs = await asked<TransferStepInput>((take) => transferLegs(renaming, take));
    expect(inputs.map(brief)).toEqual([
      { target: { kind: 'prefix', prefix: 'a//' }, to: { bucket: 'b2', prefix: 'z/named/' } },
    ]);
  });
});

describe('abandoning a transfer', () => {
  it('names the very step that it stopped at', async () => {
    const taken: TransferStepInput[] = [];
    const abandoned: TransferStepInput[] = [];
    const note = (inputs: TransferStepInput[]) => (input: TransferStepInput) => {
      inputs.push(input);
      return Promise.resolve(NOTHING);
    };
    for (const legs of [
      transferLegs(plan, note(taken), note(abandoned)),
      transferLegsFor(plan, ['a/y.txt', 'a/sub/'] as ObjectKey[], note(taken), note(abandoned)),
    ]) {
      for (const leg of legs) {
        await leg.takeStep('cursor');
        await leg.abandon!('cursor');
      }
    }
    expect(abandoned).toEqual(taken);
    expect(abandoned).toHaveLength(4);
  });
});

describe('transferLegsFor', () => {
  it('takes each key to where it belongs', async () => {
    const keys = ['a/y.txt', 'a/sub/1.txt', 'a/sub/deep/2.txt', 'a/sub/deep/3.txt'] as ObjectKey[];
    const inputs = await asked<TransferStepInput>((take) => transferLegsFor(plan, keys, take));
    expect(inputs.map(brief)).toEqual([
      { target: { kind: 'keys', keys: ['a/y.txt'] }, to: { bucket: 'b2', prefix: 'z/' } },
      { target: { kind: 'keys', keys: ['a/sub/1.txt'] }, to: { bucket: 'b2', prefix: 'z/sub/' } },
      {
        target: { kind: 'keys', keys: ['a/sub/deep/2.txt', 'a/sub/deep/3.txt'] },
        to: { bucket: 'b2', prefix: 'z/sub/deep/' },
      },
    ]);
  });

  it('names markers and renamed files exactly', async () => {
    const renaming = { ...plan, entries: [folder('a/sub/')], name: 'other' };
    const inputs = await asked<TransferStepInput>((take) =>
      transferLegsFor(renaming, ['a/sub/'] as ObjectKey[], take),
    );
    expect(inputs.map(brief)).toEqual([
      { target: { kind: 'keys', keys: ['a/sub/'] }, to: { bucket: 'b2', prefix: 'z/', key: 'z/other/' } },
    ]);
    const file1 = { ...plan, entries: [file('a/x.txt')], name: 'new.txt' };
    const again = await asked<TransferStepInput>((take) =>
      transferLegsFor(file1, ['a/x.txt'] as ObjectKey[], take),
    );
    expect(again[0]!.to).toEqual({ bucket: 'b2', prefix: 'z/', key: 'z/new.txt' });
  });

  it('refuses keys that were never part of it', () => {
    expect(() => transferLegsFor(plan, ['elsewhere' as ObjectKey], () => Promise.resolve(NOTHING))).toThrow(
      RangeError,
    );
  });
});

describe('isRename', () => {
  const plan: TransferPlan = {
    ...{ connection: place.connection, from: place.bucket, move: true, overwrite: 'skip' },
    entries: [file('a/b.txt')],
    to: { bucket: place.bucket, prefix: 'a/' as Prefix },
    name: 'c.txt',
  };

  it('is a move to another name in the same folder', () => {
    expect(isRename(plan)).toBe(true);
    expect(isRename({ ...plan, entries: [folder('a/b/')], name: 'c' })).toBe(true);
  });

  it('is no copy, and no move elsewhere', () => {
    expect(isRename({ ...plan, move: false })).toBe(false);
    expect(isRename({ ...plan, name: undefined })).toBe(false);
    expect(isRename({ ...plan, to: { bucket: place.bucket, prefix: '' as Prefix } })).toBe(false);
    expect(isRename({ ...plan, to: { bucket: 'other' as BucketName, prefix: 'a/' as Prefix } })).toBe(false);
  });
});
