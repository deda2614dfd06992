/** How an image is drawn upright: the six numbers of `setTransform`, and how large it then is. */
export interface Upright {
  width: number;
  height: number;
  transform: readonly [number, number, number, number, number, number];
}

/** @param orientation of EXIF, 1 to 8; anything else counts as upright */
export function upright(orientation: number, width: number, height: number): Upright {
  const turned = orientation >= 5 && orientation <= 8;
  const size = turned ? { width: height, height: width } : { width, height };
  return { ...size, transform: transformOf(orientation, width, height) };
}

function transformOf(orientation: number, width: number, height: number): Upright['transform'] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/**
 * What of a camera's small picture is the photograph: many are of one shape whatever they show, with black bars.
 * @param ratio of the photograph, width to height; undefined where nothing says it
 */
export function withoutBars(width: number, height: number, ratio: number | undefined) {
  const whole = { x: 0, y: 0, width, height };
  if (ratio === undefined || ratio <= 0 || !Number.isFinite(ratio)) return whole;
  const wanted = {
    width: Math.min(width, Math.round(height * ratio)),
    height: Math.min(height, Math.round(width / ratio)),
  };
  // A rounding, or a small picture of something else.
  const cut = (width * height - wanted.width * wanted.height) / (width * height);
  if (cut < 0.02 || cut > 0.4) return whole;
  return {
    x: Math.floor((width - wanted.width) / 2),
    y: Math.floor((height - wanted.height) / 2),
    ...wanted,
  };
}
