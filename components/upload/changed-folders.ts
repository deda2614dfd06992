import type { Prefix } from '@/lib/domain/names';
import type { UploadTarget } from '@/lib/upload/ports';

const TELL_EVERY_MS = 2000;

/** Makes the listings of these folders show their change. */
export type Changed = (target: UploadTarget, prefixes: readonly Prefix[]) => void;

/** Folders that have got new objects, told some at a time: a listing is not asked for again with every file. */
export class ChangedFolders {
  private readonly noted = new Map<string, { target: UploadTarget; prefixes: Set<Prefix> }>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly changed: Changed) {}

  note({ connection, bucket }: UploadTarget, folder: Prefix): void {
    const place = `${connection}/${bucket}`;
    const noted = this.noted.get(place) ?? { target: { connection, bucket }, prefixes: new Set() };
    noted.prefixes.add(folder);
    this.noted.set(place, noted);
    this.timer ??= setTimeout(() => this.tell(), TELL_EVERY_MS);
  }

  tell(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (const { target, prefixes } of this.noted.values()) this.changed(target, [...prefixes]);
    this.noted.clear();
  }
}
