import type { ObjectKey } from '@/lib/domain/names';
import type { UploadOutputs } from '@/lib/domain/schemas';
import type { VerifyRequest, VerifyResult } from '@/lib/upload/ports';
import {
  isStoredAlready,
  plainMd5,
  type BatchRecord,
  type PathChoice,
  type StoredFacts,
} from '@/lib/upload/records';
import type { KeptUpload } from '@/lib/upload/store';
import type { BatchUpload } from './session-api';

/** Files compared at once. */
const COMPARED_AT_ONCE = 3;

/** All that resuming touches outside itself. */
export interface ResumePorts {
  record: BatchRecord;
  /** What was decided for paths before the page went away. */
  choices: ReadonlyMap<string, PathChoice>;
  /** Multiparts that were begun and not finished. */
  begun: readonly KeptUpload[];
  check: (keys: readonly ObjectKey[]) => Promise<UploadOutputs['check']['existing']>;
  verify: (objects: VerifyRequest[]) => Promise<VerifyResult[]>;
  /** Takes a multipart back, and its record. */
  discard: (upload: KeptUpload) => Promise<void>;
  /** Null where no sums can be computed. */
  md5: ((blob: Blob) => Promise<string>) | null;
  /** Of the bytes that stand for a file; null like `md5`. */
  sample: ((blob: Blob) => Promise<string>) | null;
  append: (uploads: readonly BatchUpload[]) => void;
  /** Already in the bucket, from before. */
  arrived: (upload: BatchUpload) => void;
  skipped: (count: number) => void;
}

/** Goes through the files of an interrupted batch again, and sends what has not arrived. */
export class ResumedBatch {
  private readonly begun: Map<ObjectKey, KeptUpload>;

  constructor(private readonly ports: ResumePorts) {
    this.begun = new Map(ports.begun.map((upload) => [upload.key, upload]));
  }

  /** At most 1000 files, with the keys their names make. @throws AppError */
  async settle(planned: readonly BatchUpload[]): Promise<void> {
    const uploads = this.chosen(planned);
    if (uploads.length === 0) return;
    const { check, append, arrived } = this.ports;
    const existing = await check(uploads.map(({ key }) => key));
    const there = new Map(existing.map((object) => [object.key as ObjectKey, object]));
    const stored = await this.findStored(uploads, there);
    const rest: BatchUpload[] = [];
    for (const upload of uploads) {
      const multipart = this.begun.get(upload.key);
      this.begun.delete(upload.key);
      if (stored.has(upload)) {
        // It was completed, and nobody was left to hear of it.
        if (multipart) await this.ports.discard(multipart);
        arrived(upload);
      } else rest.push(multipart ? await this.goOn(upload, multipart) : upload);
    }
    if (rest.length > 0) append(rest);
  }

  /** Takes back what belongs to files that are no longer there. To be called when all files have been seen. @throws AppError */
  async finish(): Promise<void> {
    for (const multipart of this.begun.values()) await this.ports.discard(multipart);
    this.begun.clear();
  }

  private chosen(planned: readonly BatchUpload[]): BatchUpload[] {
    const uploads: BatchUpload[] = [];
    let skipped = 0;
    for (const upload of planned) {
      const choice = this.ports.choices.get(upload.path);
      if (choice === undefined) uploads.push(upload);
      else if ('skip' in choice) skipped += 1;
      else uploads.push({ ...upload, ...choice });
    }
    if (skipped > 0) this.ports.skipped(skipped);
    return uploads;
  }

  /** A multipart is gone on with only by the file it was begun with; any other begins anew. */
  private async goOn(upload: BatchUpload, multipart: KeptUpload): Promise<BatchUpload> {
    const { uploadId, partSize } = multipart;
    // What was chosen since it was begun holds.
    const ifTaken = this.ports.choices.has(upload.path) ? upload.ifTaken : multipart.ifTaken;
    if (await this.isSameFile(upload, multipart))
      return { ...upload, ifTaken, begun: { uploadId, partSize } };
    await this.ports.discard(multipart);
    return { ...upload, ifTaken };
  }

  private async isSameFile({ source, modified }: BatchUpload, multipart: KeptUpload): Promise<boolean> {
    if (source.size !== multipart.size) return false;
    if (multipart.modified !== null && modified !== multipart.modified) return false;
    const { sample } = this.ports;
    if (sample === null || multipart.sample === undefined) return true;
    // What cannot be read is said when it is sent.
    return sample(source).then(
      (found) => found === multipart.sample,
      () => true,
    );
  }

  private async findStored(
    uploads: readonly BatchUpload[],
    there: ReadonlyMap<ObjectKey, StoredFacts>,
  ): Promise<Set<BatchUpload>> {
    const stored = new Set<BatchUpload>();
    const unclear: { upload: BatchUpload; object: StoredFacts; md5: string }[] = [];
    const { startedAt } = this.ports.record;
    const candidates = uploads.values();
    const compare = async () => {
      for (const upload of candidates) {
        const object = there.get(upload.key);
        const { source, modified } = upload;
        if (object?.size !== source.size) continue;
        const md5 = plainMd5(object.etag) === null ? null : await this.md5(source);
        const file = { size: source.size, modified };
        if (isStoredAlready(file, object, startedAt, md5)) stored.add(upload);
        // An encrypted object's ETag looks like an MD5 and is none: the server knows.
        else if (md5 !== null && isStoredAlready(file, object, startedAt, null))
          unclear.push({ upload, object, md5 });
      }
    };
    await Promise.all(Array.from({ length: COMPARED_AT_ONCE }, compare));
    if (unclear.length === 0) return stored;
    const results = await this.ports.verify(
      unclear.map(({ upload: { key }, object: { size }, md5: etag }) => ({ key, size, etag })),
    );
    for (const [index, { upload }] of unclear.entries()) if (results[index] === 'opaque') stored.add(upload);
    return stored;
  }

  private md5(source: Blob): Promise<string | null> {
    // What cannot be read is said when it is sent.
    return this.ports.md5?.(source).catch(() => null) ?? Promise.resolve(null);
  }
}
