export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Squarified treemap (Bruls, Huizing, van Wijk 2000): divides the box among the values, the area of each in proportion, as
 * near to squares as it goes. Rows are laid along the shorter side of what is left, each as long as that makes its boxes
 * squarer.
 * @param values of 0 or more, the largest first; those of 0 get boxes without area
 * @returns a box for each, in the same order
 */
export function squarify(values: readonly number[], box: Box): Box[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const scale = sum > 0 ? (box.width * box.height) / sum : 0;
  const areas = values.map((value) => value * scale);
  const boxes: Box[] = [];
  let rest = box;
  while (boxes.length < areas.length) {
    const row = nextRow(areas, boxes.length, Math.min(rest.width, rest.height));
    // Whatever rounding has left over goes to the last row.
    const last = !areas[boxes.length + row.length];
    rest = layRow(row, rest, last, boxes);
  }
  return boxes;
}

/** The areas from `from` on that stand in one row: as many as make the worst of them no worse. */
function nextRow(areas: readonly number[], from: number, side: number): number[] {
  const row: number[] = [];
  let sum = 0;
  let worst = Infinity;
  for (const area of areas.slice(from)) {
    const [largest = area] = row;
    const next = area > 0 ? worstRatio(largest, area, sum + area, side) : worst;
    if (next > worst) break;
    row.push(area);
    sum += area;
    worst = next;
  }
  return row;
}

/** How far from a square the oblongest of a row is, known by its largest and its smallest. */
function worstRatio(largest: number, smallest: number, sum: number, side: number): number {
  if (sum === 0 || side === 0) return Infinity;
  const square = side * side;
  return Math.max((square * largest) / (sum * sum), (sum * sum) / (square * smallest));
}

/** Lays a row along the shorter side; returns what is left of the box. */
function layRow(row: readonly number[], rest: Box, last: boolean, boxes: Box[]): Box {
  const { left, top, width, height } = rest;
  const sum = row.reduce((total, area) => total + area, 0);
  const upright = height <= width;
  const side = upright ? height : width;
  const room = upright ? width : height;
  const depth = last ? room : side > 0 ? Math.min(sum / side, room) : 0;
  let along = 0;
  for (const area of row) {
    const length = sum > 0 ? Math.min((area / sum) * side, side - along) : 0;
    boxes.push(
      upright
        ? { left, top: top + along, width: depth, height: length }
        : { left: left + along, top, width: length, height: depth },
    );
    along += length;
  }
  return upright
    ? { left: left + depth, top, width: width - depth, height }
    : { left, top: top + depth, width, height: height - depth };
}
