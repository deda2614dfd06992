import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { PathChoice } from '@/lib/upload/records';
import type { TakenUpload } from '@/lib/upload/taken';
import { askAboutTaken } from './ask-about-taken';
import type { Existing } from './intake/claims';
import type { ChoiceForAll, ConflictList } from './intake/conflict';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

function taken(serial: number, key: string, content = 'mine'): TakenUpload {
  const asked = key as ObjectKey;
  return { serial, key: asked, original: asked, source: new Blob([content]), modified: 5, path: key };
}

function there(content: string): Existing {
  return { size: content.length, modified: '2024-01-01T00:00:00Z', etag: md5(content) };
}

interface Case {
  there: Record<string, Existing> | AppError;
  /** Null: closed without a choice. */
  choice?: ChoiceForAll | null;
  abort?: boolean;
}

async function ask(uploads: TakenUpload[], { there, choice = null, abort = false }: Case) {
  const controller = new AbortController();
  const lists: ConflictList[] = [];
  const answers: Record<number, PathChoice> = {};
  await askAboutTaken(uploads, {
    signal: controller.signal,
    look: (keys) =>
      there instanceof AppError
        ? Promise.reject(there)
        : Promise.resolve(new Map(keys.flatMap((key) => (there[key] ? [[key, there[key]] as const] : [])))),
    md5: async (blob) => md5(await blob.text()),
    ask: (list) => {
      lists.push(list);
      if (abort) controller.abort();
      else if (choice === null) list.giveUp();
      else list.decide({ forAll: choice, byKey: new Map() });
    },
    answer: (given) => Object.assign(answers, Object.fromEntries(given)),
  });
  return { answers, asked: lists.map(({ conflicts }) => conflicts.map(({ upload }) => upload.key)) };
}

describe('names taken meanwhile', () => {
  it.each<[ChoiceForAll, PathChoice]>([
    ['skip', { skip: true }],
    ['replace', { key: 'a.txt' as ObjectKey, ifTaken: 'replace' }],
    ['replaceDifferent', { key: 'a.txt' as ObjectKey, ifTaken: 'replace' }],
    ['keepBoth', { key: 'a (2).txt' as ObjectKey, ifTaken: 'number' }],
  ])('are asked about, and answered with %s', async (choice, answer) => {
    const place = { 'a.txt': there('yours'), 'a (1).txt': there('hers') };
    const { answers, asked } = await ask([taken(7, 'a.txt')], { there: place, choice });
    expect(asked).toEqual([['a.txt']]);
    expect(answers).toEqual({ 7: answer });
  });

  it('are numbered on where they had a number already', async () => {
    const again = { ...taken(7, 'a (1).txt'), original: 'a.txt' as ObjectKey };
    const { answers } = await ask([again], { there: { 'a (1).txt': there('x') }, choice: 'keepBoth' });
    expect(answers).toEqual({ 7: { key: 'a (2).txt', ifTaken: 'number' } });
  });

  it('need no second copy of what is the same', async () => {
    const { answers } = await ask([taken(7, 'a.txt')], {
      there: { 'a.txt': there('mine') },
      choice: 'replaceDifferent',
    });
    expect(answers).toEqual({ 7: { skip: true } });
  });

  it('are sent without a question once they are free again', async () => {
    const uploads = [taken(1, 'free'), taken(2, 'a')];
    const { answers, asked } = await ask(uploads, { there: { a: there('x') } });
    expect(asked).toEqual([['a']]);
    expect(answers).toEqual({ 1: { key: 'free', ifTaken: 'fail' } });
  });

  it('stay guarded where nobody can tell what is there', async () => {
    const { answers, asked } = await ask([taken(1, 'a')], { there: new AppError('access_denied') });
    expect(asked).toEqual([]);
    expect(answers).toEqual({ 1: { key: 'a', ifTaken: 'fail' } });
  });

  it('stay as they are when the upload is cancelled meanwhile', async () => {
    const { answers } = await ask([taken(1, 'a')], { there: { a: there('x') }, abort: true });
    expect(answers).toEqual({});
  });

  it('leave it to the engine to say that there is no room for a number', async () => {
    const long = `${'f'.repeat(1020)}/b`;
    const { answers } = await ask([taken(1, long)], { there: { [long]: there('x') }, choice: 'keepBoth' });
    expect(answers).toEqual({ 1: { key: long, ifTaken: 'number' } });
  });
});
