import { MAX_CHUNK, type SourceChunk, type UploadFile } from './file-source';

/** A file or folder of whatever kind the browser gives, found but not yet read. */
export type Found = FoundFile | FoundFolder;

export interface FoundFile {
  kind: 'file';
  /** Relative to the destination. */
  path: string;
  open: () => Promise<UploadFile>;
}

export interface FoundFolder {
  kind: 'folder';
  path: string;
  /** What is in it, some at a time. */
  list: () => AsyncIterable<readonly Found[]>;
}

/** Files asked for at once: each is a question to another process, and its answer takes its time. */
const OPENED_AT_ONCE = 64;
/** What was found waits no longer than this for more of it. */
const HAND_ON_MS = 400;

/**
 * Everything in and under `roots`, depth first, one folder at a time: what is held at once is a chunk of files and the
 * folders still to be entered, whatever the size of the whole. Nothing is left out silently: hidden files are files.
 */
export async function* walk(
  roots: readonly Found[],
  now = () => performance.now(),
): AsyncGenerator<SourceChunk> {
  const folders: FoundFolder[] = [];
  let pile = new Pile(now());
  const later: FoundFolder[] = [];
  const take = (found: Found) => {
    if (found.kind === 'file') pile.files.push(found);
    else later.push(found);
  };
  const full = () => pile.size >= MAX_CHUNK || (pile.size > 0 && now() - pile.begun > HAND_ON_MS);
  const handOn = async function* () {
    while (full()) {
      const { rest, chunk } = await pile.open(now());
      pile = rest;
      yield chunk;
    }
  };
  // The next one out is the last one in.
  const enterLater = () => {
    for (let folder = later.pop(); folder; folder = later.pop()) folders.push(folder);
  };

  for (const root of roots) {
    take(root);
    yield* handOn();
  }
  enterLater();
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    let empty = true;
    const lists = folder.list()[Symbol.asyncIterator]();
    for (;;) {
      const list = await lists.next().catch(() => null);
      if (list === null) pile.unreadable.push(folder.path);
      if (list === null || list.done) {
        empty &&= list !== null;
        break;
      }
      empty &&= list.value.length === 0;
      for (const found of list.value) take(found);
      yield* handOn();
    }
    if (empty) pile.emptyFolders.push(folder.path);
    enterLater();
  }
  while (pile.size > 0 || pile.unreadable.length > 0) {
    const { rest, chunk } = await pile.open(now());
    pile = rest;
    yield chunk;
  }
}

/** What was found and not handed on yet. */
class Pile {
  files: FoundFile[] = [];
  emptyFolders: string[] = [];
  unreadable: string[] = [];

  constructor(readonly begun: number) {}

  get size(): number {
    return this.files.length + this.emptyFolders.length;
  }

  async open(now: number): Promise<{ chunk: SourceChunk; rest: Pile }> {
    const emptyFolders = this.emptyFolders.slice(0, MAX_CHUNK);
    const opened = this.files.slice(0, MAX_CHUNK - emptyFolders.length);
    const rest = new Pile(now);
    rest.files = this.files.slice(opened.length);
    rest.emptyFolders = this.emptyFolders.slice(emptyFolders.length);
    const files: UploadFile[] = [];
    const unreadable = [...this.unreadable];
    for (let at = 0; at < opened.length; at += OPENED_AT_ONCE) {
      const some = opened.slice(at, at + OPENED_AT_ONCE);
      for (const [index, file] of (await Promise.all(some.map(openOne))).entries()) {
        if (file !== null) files.push(file);
        else unreadable.push(some[index]?.path ?? '');
      }
    }
    return { chunk: { files, emptyFolders, unreadable }, rest };
  }
}

/** Null: moved or removed since it was found, or not for this person to read. */
function openOne(found: FoundFile): Promise<UploadFile | null> {
  return found.open().catch(() => null);
}
