/** Widths of the page's pixels to one of the image's; null for as large as fits, which is how it begins. */
export type Zoom = number | null;

const LEAST = 0.05;
const MOST = 8;
/** What a button or a key does. */
export const ZOOM_STEP = 1.25;
/** Pixels that an arrow key moves a zoomed image. */
export const PAN_STEP = 80;

export type ZoomCommand = 'in' | 'out' | 'actual' | 'fit';

export function clampZoom(wanted: number): number {
  return Math.min(MOST, Math.max(LEAST, wanted));
}

/** @param shown how large it is now, fitted or not */
export function zoomAfter(command: ZoomCommand, shown: number): Zoom {
  switch (command) {
    case 'fit':
      return null;
    case 'actual':
      return 1;
    case 'in':
      return step(shown, ZOOM_STEP);
    case 'out':
      return step(shown, 1 / ZOOM_STEP);
  }
}

/** Stops at its own size on the way past it: there alone no pixel is made up. */
function step(shown: number, factor: number): number {
  const next = clampZoom(shown * factor);
  return (shown < 0.999 && next > 1) || (shown > 1.001 && next < 1) ? 1 : next;
}

/** Of turning a wheel with Ctrl held, which is also what a touchpad says of two fingers. */
export function zoomOfWheel(shown: number, deltaY: number): number {
  return clampZoom(shown * Math.exp(-Math.max(-50, Math.min(50, deltaY)) * 0.01));
}

const COMMANDS: Readonly<Record<string, ZoomCommand>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  '1': 'actual',
};
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** What a key means to an image; null for one that is somebody else's. With Ctrl they zoom the page. */
export function zoomKey(
  { key, altKey, ctrlKey, metaKey }: KeyPress,
  zoomed: boolean,
): { zoom: ZoomCommand } | { pan: readonly [number, number] } | null {
  if (altKey || ctrlKey || metaKey) return null;
  const zoom = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined;
  if (zoom) return { zoom };
  const pan = zoomed && Object.hasOwn(WAYS, key) ? WAYS[key] : undefined;
  return pan ? { pan } : null;
}
