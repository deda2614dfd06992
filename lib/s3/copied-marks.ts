import { createHash } from 'node:crypto';
import type { CopyJob } from './copy-object';

/** By a digest of the key: keys themselves would not fit into a cursor. ETags of the source as it was copied, and of the copy. */
type Marks = Record<string, { source: string; copy: string }>;

/**
 * The copies of a move whose sources could not be deleted yet. The next step deletes those sources; without the marks it
 * would copy again, or take the copy for somebody else's object and leave the source behind.
 */
export class CopiedMarks {
  private marks: Marks;

  constructor(marks: Marks | undefined) {
    this.marks = { ...marks };
  }

  /** The ETag of the copy, if it is of the source as it is now. */
  copyOf(job: CopyJob): string | undefined {
    const mark = this.marks[nameOf(job)];
    return mark !== undefined && mark.source === job.etag ? mark.copy : undefined;
  }

  add(job: CopyJob, copy: string | undefined): void {
    // Without ETags there is no telling later whether either has changed.
    if (job.etag && copy) this.marks[nameOf(job)] = { source: job.etag, copy };
  }

  remove(job: CopyJob): void {
    this.marks = Object.fromEntries(Object.entries(this.marks).filter(([name]) => name !== nameOf(job)));
  }

  get count(): number {
    return Object.keys(this.marks).length;
  }

  /** For the cursor; undefined when there are none. */
  get left(): Marks | undefined {
    return this.count === 0 ? undefined : this.marks;
  }
}

function nameOf({ from }: CopyJob): string {
  return createHash('sha256').update(from.key).digest('base64url').slice(0, 22);
}
