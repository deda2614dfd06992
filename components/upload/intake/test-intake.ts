import { createHash } from 'node:crypto';
import type { BatchUpload, GrowingBatch } from '@/components/upload/session-api';
import type { FileSource, SourceChunk, UploadFile } from '@/components/upload/sources/file-source';
import type { Location } from '@/lib/domain/entry';
import { AppError } from '@/lib/domain/errors';
import type { ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload } from '@/lib/domain/schemas';
import { Claims, type Existing } from './claims';
import type { ConflictList } from './conflict';
import { runIntake, type IntakePorts, type IntakeReport } from './run-intake';
import { PLAIN_OPTIONS, type UploadOptions } from './upload-options';

export const LOCATION = { connection: 'c', bucket: 'b', prefix: 'in/' } as Location;

export const md5Of = (text: string): string => createHash('md5').update(text).digest('hex');

export function file(path: string, content = 'abc'): UploadFile {
  return { path, file: new File([content], path, { lastModified: 5 }) };
}

export function chunkOf(files: readonly UploadFile[], rest: Partial<SourceChunk> = {}): SourceChunk {
  return { files, emptyFolders: [], unreadable: [], ...rest };
}

export function sourceOf(...chunks: readonly SourceChunk[]): FileSource {
  const read = async function* () {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  };
  return { roots: [], chunks: read() };
}

/** A bucket, a batch and a person, as the intake sees them. */
export class TestIntake {
  readonly there = new Map<string, Existing>();
  readonly unfinished: UnfinishedUpload[] = [];
  readonly pending = new Map<ObjectKey, Existing>();
  claims = new Claims();
  readonly appended: BatchUpload[] = [];
  readonly skipped: string[] = [];
  readonly checked: number[] = [];
  readonly lists: ConflictList[] = [];
  closed = false;
  broken: AppError | null = null;
  private readonly cancelling = new AbortController();
  /** Called before each look into the bucket. */
  beforeCheck: (keys: readonly ObjectKey[]) => void | Promise<void> = () => undefined;
  /** What the person does when asked. */
  answer: (list: ConflictList) => void = (list) => list.decide({ forAll: 'skip', byKey: new Map() });

  put(key: string, content: string): void {
    this.there.set(key, { size: content.length, modified: '2024-01-01T00:00:00Z', etag: md5Of(content) });
  }

  cancel(): void {
    this.cancelling.abort();
  }

  run(source: FileSource, options: Partial<UploadOptions> = {}): Promise<IntakeReport> {
    return runIntake(source, this.ports({ ...PLAIN_OPTIONS, ...options }));
  }

  keys(): string[] {
    return this.appended.map(({ key }) => key);
  }

  private ports(options: UploadOptions): IntakePorts {
    return {
      location: LOCATION,
      options,
      batch: this.batch(),
      claims: this.claims,
      pending: this.pending,
      check: async (keys, signal) => {
        await this.beforeCheck(keys);
        if (signal.aborted) throw new AppError('cancelled');
        this.checked.push(keys.length);
        const found = new Map<ObjectKey, Existing>();
        for (const key of keys) {
          const existing = this.there.get(key);
          if (existing) found.set(key, existing);
        }
        return found;
      },
      unfinished: (keys) =>
        Promise.resolve(this.unfinished.filter(({ key }) => keys.includes(key as ObjectKey))),
      typeOf: (path) => (path.endsWith('.json') ? 'application/json' : Promise.resolve('text/plain')),
      md5: async (blob) => md5Of(await blob.text()),
      yieldToPage: () => new Promise((resolve) => setImmediate(resolve)),
      ask: (list) => {
        this.lists.push(list);
        this.answer(list);
      },
    };
  }

  private batch(): GrowingBatch {
    return {
      id: 'batch',
      signal: this.cancelling.signal,
      append: (uploads) => {
        if (this.closed) throw new Error('appended to a closed batch');
        this.appended.push(...uploads);
      },
      skip: (paths) => void this.skipped.push(...paths),
      close: () => (this.closed = true),
      breakOff: (error) => {
        this.closed = true;
        this.broken = error;
      },
      abort: () => this.cancel(),
    };
  }
}
