import type { ObjectKey } from '@/lib/domain/names';
import type { UploadTarget } from '@/lib/upload/ports';
import type { PendingFile } from '@/lib/upload/under-way';

/** What is under a key, or on its way there. */
export interface Existing {
  size: number;
  /** ISO 8601. */
  modified: string;
  etag?: string;
}

/** A file on its way as it will be seen when it has come: bytes that are no file are as old as their upload. */
export function onItsWay({ size, modified }: PendingFile): Existing {
  return { size, modified: new Date(modified ?? Date.now()).toISOString() };
}

interface Claim extends Existing {
  by: symbol;
}

/**
 * The keys that drops being read in this tab mean to fill: two at once would not see each other's in the bucket. Kept
 * until the last of them has been read; what is then still on its way, the engine knows.
 */
export class Claims {
  private readonly keys = new Map<ObjectKey, Claim>();
  private readers = 0;

  enter(): void {
    this.readers += 1;
  }

  leave(): void {
    this.readers -= 1;
    if (this.readers === 0) this.keys.clear();
  }

  /** `modified`: epoch milliseconds; null for bytes that are no file. */
  claim(by: symbol, key: ObjectKey, source: Blob, modified: number | null): void {
    if (this.keys.has(key)) return;
    this.keys.set(key, { by, ...onItsWay({ size: source.size, modified }) });
  }

  has(key: ObjectKey): boolean {
    return this.keys.has(key);
  }

  /** What another drop means to put there. */
  rival(by: symbol, key: ObjectKey): Existing | null {
    const claim = this.keys.get(key);
    return claim && claim.by !== by ? claim : null;
  }
}

const places = new Map<string, Claims>();

/** One for each bucket. */
export function claimsOf({ connection, bucket }: UploadTarget): Claims {
  const place = `${connection}/${bucket}`;
  const claims = places.get(place) ?? new Claims();
  places.set(place, claims);
  return claims;
}
