import type { Prefix } from '@/lib/domain/names';
import type { UploadTarget } from '@/lib/upload/ports';

const TELL_EVERY_MS = 2000;
/** Showing what has arrived may take this share of the time: the rest is for what is still to arrive. */
const SHARE = 1 / 20;
const MAX_WAIT_MS = 30_000;

/** Makes the listings of these folders show their change; settles once they do, and does not fail. */
export type Changed = (target: UploadTarget, prefixes: readonly Prefix[]) => Promise<void>;

/** Folders that have got new objects, told some at a time: a listing is not asked for again with every file. */
export class ChangedFolders {
  private readonly noted = new Map<string, { target: UploadTarget; prefixes: Set<Prefix> }>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitMs = TELL_EVERY_MS;

  constructor(private readonly changed: Changed) {}

  note({ connection, bucket }: UploadTarget, folder: Prefix): void {
    const place = `${connection}/${bucket}`;
    const noted = this.noted.get(place) ?? { target: { connection, bucket }, prefixes: new Set() };
    noted.prefixes.add(folder);
    this.noted.set(place, noted);
    this.timer ??= setTimeout(() => void this.tell(), this.waitMs);
  }

  async tell(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const noted = [...this.noted.values()];
    this.noted.clear();
    const startedAt = performance.now();
    await Promise.all(noted.map(({ target, prefixes }) => this.changed(target, [...prefixes])));
    const tookMs = performance.now() - startedAt;
    this.waitMs = Math.min(MAX_WAIT_MS, Math.max(TELL_EVERY_MS, tookMs / SHARE));
  }
}
