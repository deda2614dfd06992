import { basename, isObjectKey, parentOf, type ObjectKey } from './names';

/**
 * `a/report.pdf` → `a/report (1).pdf`. A name too long to grow gives up its last characters before the number; null where the
 * folder alone leaves no room for one.
 */
export function numberedKey(key: ObjectKey, number: number): ObjectKey | null {
  const folder = parentOf(key);
  const name = basename(key);
  const dot = name.lastIndexOf('.');
  const stem = Array.from(dot > 0 ? name.slice(0, dot) : name);
  const extension = dot > 0 ? name.slice(dot) : '';
  for (;;) {
    const numbered = `${folder}${stem.join('')} (${number})${extension}`;
    if (isObjectKey(numbered)) return numbered;
    if (stem.pop() === undefined) return null;
  }
}

/** The number to try after a key that is taken: 1 beside the key that was asked for, the one after its own beside a numbered one. */
export function nextNumber(original: ObjectKey, taken: ObjectKey): number {
  if (taken === original) return 1;
  return Number(/ \((\d+)\)(?:\.[^./]*)?$/.exec(taken)?.[1] ?? 0) + 1;
}
