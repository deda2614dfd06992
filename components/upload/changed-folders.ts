import { ifFew, MAX_TOUCHED } from '@/lib/client/invalidate';
import type { ObjectKey, Prefix } from '@/lib/domain/names';
import type { UploadTarget } from '@/lib/upload/ports';

const TELL_EVERY_MS = 2000;
/** Showing what has arrived may take this share of the time: the rest is for what is still to arrive. */
const SHARE = 1 / 20;
const MAX_WAIT_MS = 30_000;

/** Makes the listings of these folders show their change; settles once they do, and does not fail. */
export type Changed = (
  target: UploadTarget,
  prefixes: readonly Prefix[],
  touched?: readonly string[],
) => Promise<void>;

interface Noted {
  target: UploadTarget;
  prefixes: Set<Prefix>;
  /** No more than one too many; null where others may have come as well. */
  keys: Set<ObjectKey> | null;
}

/** Folders that have got new objects, told some at a time: a listing is not asked for again with every file. */
export class ChangedFolders {
  private readonly noted = new Map<string, Noted>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitMs = TELL_EVERY_MS;

  constructor(private readonly changed: Changed) {}

  /** @param key what has come into the folder; left out where that is not known */
  note({ connection, bucket }: UploadTarget, folder: Prefix, key?: ObjectKey): void {
    const place = `${connection}/${bucket}`;
    const noted = this.noted.get(place) ?? {
      target: { connection, bucket },
      prefixes: new Set(),
      keys: new Set(),
    };
    noted.prefixes.add(folder);
    if (key === undefined) noted.keys = null;
    else if (noted.keys && noted.keys.size <= MAX_TOUCHED) noted.keys.add(key);
    this.noted.set(place, noted);
    this.timer ??= setTimeout(() => void this.tell(), this.waitMs);
  }

  async tell(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const noted = [...this.noted.values()];
    this.noted.clear();
    const startedAt = performance.now();
    await Promise.all(
      noted.map(({ target, prefixes, keys }) =>
        this.changed(target, [...prefixes], keys ? ifFew([...keys], String) : undefined),
      ),
    );
    const tookMs = performance.now() - startedAt;
    this.waitMs = Math.min(MAX_WAIT_MS, Math.max(TELL_EVERY_MS, tookMs / SHARE));
  }
}
