import { AppError } from '@/lib/domain/errors';
import type { ConnectionId } from '@/lib/domain/names';
import type { UploadVia } from '@/lib/domain/schemas';
import type { Diagnosis } from '@/lib/tasks/task';
import type { UploadTarget } from '@/lib/upload/ports';

const KEY = 'windlass-via-app';

export interface ReachabilityOptions {
  diagnose: (target: UploadTarget) => Promise<Diagnosis>;
  /** Of this tab. */
  storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Which way the bytes of a connection go from this tab, and why the straight one fails. */
export class Reachability {
  private readonly throughApp: Set<string>;
  private readonly found = new Map<string, Promise<Diagnosis | null>>();

  constructor(private readonly options: ReachabilityOptions) {
    this.throughApp = new Set(readList(options.storage));
  }

  via({ connection }: UploadTarget): UploadVia {
    return this.throughApp.has(connection) ? 'app' : 'store';
  }

  sendThroughApp(connection: ConnectionId): void {
    this.throughApp.add(connection);
    try {
      this.options.storage.setItem(KEY, JSON.stringify([...this.throughApp]));
    } catch (error) {
      // Full or forbidden: then it is remembered until the page is left.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** Asked once for each bucket until `forget`; null when the server cannot tell either. */
  diagnose(target: UploadTarget): Promise<Diagnosis | null> {
    const place = placeOf(target);
    const known = this.found.get(place);
    if (known) return known;
    const asked = this.options.diagnose(target).catch((error: unknown) => {
      this.found.delete(place);
      if (error instanceof AppError) return null;
      throw error;
    });
    this.found.set(place, asked);
    return asked;
  }

  forget(target: UploadTarget): void {
    this.found.delete(placeOf(target));
  }
}

function placeOf({ connection, bucket }: UploadTarget): string {
  return `${connection}/${bucket}`;
}

function readList(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const list: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  } catch (error) {
    // Not what was written here: as if nothing had been.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
