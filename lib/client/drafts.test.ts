import { beforeEach, expect, test, vi } from 'vitest';
import { dropDraft, dropDrafts, keepDraft, readDraft } from './drafts';

const draft = { text: 'é🎉\r\n', marked: true, etag: '"1"' };
let storage: Map<string, string>;
let full: boolean;

beforeEach(() => {
  storage = new Map();
  full = false;
  const methods = {
    getItem: (name: string) => storage.get(name) ?? null,
    removeItem: (name: string) => void storage.delete(name),
    setItem: (name: string, text: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      storage.set(name, text);
    },
  };
  // A Storage's names are its own properties.
  const fake = new Proxy(methods, {
    ownKeys: () => [...storage.keys()],
    getOwnPropertyDescriptor: (target, name) =>
      Object.getOwnPropertyDescriptor(target, name) ?? { enumerable: true, configurable: true },
  });
  vi.stubGlobal('sessionStorage', fake);
});

test('a draft is read as it was kept, by its name alone, until it is dropped', () => {
  keepDraft('a', draft);
  keepDraft('b', { ...draft, etag: null });
  expect(readDraft('a')).toEqual(draft);
  expect(readDraft('b')).toEqual({ ...draft, etag: null });
  expect(readDraft('c')).toBeNull();
  dropDraft('a');
  expect(readDraft('a')).toBeNull();
  expect(readDraft('b')).not.toBeNull();
});

test('what the browser has no room for stays while the page does', () => {
  keepDraft('a', { ...draft, text: 'old' });
  full = true;
  keepDraft('a', draft);
  expect(readDraft('a')).toEqual(draft);
  full = false;
  keepDraft('a', { ...draft, text: 'new' });
  expect(readDraft('a')).toEqual({ ...draft, text: 'new' });
  dropDraft('a');
  expect(readDraft('a')).toBeNull();
});

test('signing out drops all of them, and nothing else', () => {
  storage.set('other', 'stays');
  keepDraft('a', draft);
  full = true;
  keepDraft('b', draft);
  dropDrafts();
  expect([readDraft('a'), readDraft('b')]).toEqual([null, null]);
  expect([...storage]).toEqual([['other', 'stays']]);
});

test('what another version wrote counts as nothing', () => {
  storage.set('windlass-draft:a', '{"text":"x"}');
  expect(readDraft('a')).toBeNull();
});
