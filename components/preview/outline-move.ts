import type { Outline } from './outline';

interface Place {
  outline: Outline;
  /** Indices of the lines in sight. */
  lines: readonly number[];
  /** Which of them is the current one. */
  row: number;
  unfolded: ReadonlySet<number>;
  /** Lines that fit at once. */
  page: number;
}

/** What a key does in a tree (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). Undefined for keys that do nothing there. */
export function outlineMove(key: string, place: Place): { to: number } | { fold: boolean } | undefined {
  const { outline, lines, row, unfolded, page } = place;
  const index = lines[row] ?? 0;
  const node = outline.nodes[index];
  if (!node) return undefined;
  const folds = node.end > index + 1;
  const last = lines.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, row + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, row - 1) };
    case 'PageDown':
      return { to: Math.min(last, row + page) };
    case 'PageUp':
      return { to: Math.max(0, row - page) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      if (!folds) return { to: row };
      return unfolded.has(index) ? { to: Math.min(last, row + 1) } : { fold: false };
    case 'ArrowLeft':
      if (folds && unfolded.has(index)) return { fold: true };
      return { to: parentRow(place, node.depth) };
    case 'Enter':
    case ' ':
      return folds ? { fold: unfolded.has(index) } : { to: row };
    default:
      return undefined;
  }
}

function parentRow({ outline, lines, row }: Place, depth: number): number {
  for (let above = row - 1; above >= 0; above -= 1) {
    if ((outline.nodes[lines[above] ?? 0]?.depth ?? 0) < depth) return above;
  }
  return row;
}
