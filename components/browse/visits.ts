/** What one remembers of folders one has been to: how far they were scrolled, and what to focus on coming back. */
export interface Visits {
  remember: (folder: string, offset: number) => void;
  forget: (folder: string) => void;
  /** Pixels; 0 for folders never visited. */
  offsetOf: (folder: string) => number;
  /** The next time `folder` shows, its row `id` takes the focus; the first row when `id` is null. */
  expect: (folder: string, id: string | null) => void;
  /** Tells once. Undefined when nobody is expected. */
  arrival: (folder: string) => { id: string | null } | undefined;
}

export function createVisits(): Visits {
  const offsets = new Map<string, number>();
  let expected: { folder: string; id: string | null } | undefined;
  return {
    remember: (folder, offset) => void offsets.set(folder, offset),
    forget: (folder) => void offsets.delete(folder),
    offsetOf: (folder) => offsets.get(folder) ?? 0,
    expect: (folder, id) => {
      expected = { folder, id };
    },
    arrival: (folder) => {
      const found = expected;
      expected = undefined;
      return found?.folder === folder ? { id: found.id } : undefined;
    },
  };
}
