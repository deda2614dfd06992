/** What was typed into a text and neither saved nor discarded. */
export interface Draft {
  text: string;
  /** It is written with a byte order mark. */
  marked: boolean;
  /** Of the object it was to replace; null where there was none. */
  etag: string | null;
}

const PREFIX = 'windlass-draft:';
/** What the browser would not keep stays as long as the page does. */
const inMemory = new Map<string, string>();

/** Kept for this tab alone, until it is dropped. */
export function keepDraft(name: string, draft: Draft): void {
  const text = JSON.stringify(draft);
  dropDraft(name);
  try {
    sessionStorage.setItem(PREFIX + name, text);
  } catch {
    inMemory.set(name, text);
  }
}

/** Null where nothing was kept, or nothing that this version can read. */
export function readDraft(name: string): Draft | null {
  const kept = JSON.parse(inMemory.get(name) ?? sessionStorage.getItem(PREFIX + name) ?? 'null') as unknown;
  return isDraft(kept) ? kept : null;
}

export function dropDraft(name: string): void {
  inMemory.delete(name);
  sessionStorage.removeItem(PREFIX + name);
}

/** For signing out: nobody else is to find them. */
export function dropDrafts(): void {
  inMemory.clear();
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null) return false;
  const { text, marked, etag } = kept as Partial<Record<keyof Draft, unknown>>;
  return (
    typeof text === 'string' && typeof marked === 'boolean' && (etag === null || typeof etag === 'string')
  );
}
