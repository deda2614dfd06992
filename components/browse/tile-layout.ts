/** Pixels. Tiles are as wide as their number leaves them, and at least so wide. */
const MIN_WIDTH = 148;
const GAP = 8;
/** At both ends of a line of them. */
const SIDE = 12;

/** How many tiles stand side by side in so many pixels; at least one. */
export function tilesIn(width: number): number {
  return Math.max(1, Math.floor((width - 2 * SIDE + GAP) / (MIN_WIDTH + GAP)));
}

/** Where the arrow keys lead among tiles. Up and down stay in the column; below the last full line is the last tile. */
export function tileBeside(key: string, current: number, across: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(current + 1, last);
    case 'ArrowLeft':
      return Math.max(current - 1, 0);
    case 'ArrowUp':
      return current < across ? current : current - across;
    case 'ArrowDown':
      return Math.floor(current / across) === Math.floor(last / across)
        ? current
        : Math.min(current + across, last);
    default:
      return null;
  }
}
