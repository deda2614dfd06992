/** Pixels between an element and its tooltip, and between that and the edges of the window. */
const GAP = 6;
const MARGIN = 8;

interface Size {
  width: number;
  height: number;
}

type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;

/** Below the element, or above it where there is no room, and never outside the window. */
export function tooltipPlace(anchor: Anchor, tip: Size, view: Size): { left: number; top: number } {
  const centred = anchor.left + anchor.width / 2 - tip.width / 2;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - tip.height;
  const fits = below + tip.height <= view.height - MARGIN || above < MARGIN;
  return {
    left: Math.max(MARGIN, Math.min(centred, view.width - MARGIN - tip.width)),
    top: fits ? below : above,
  };
}

/** Beside the element, where what stands below it should not be covered and there is room for that. */
export function tooltipBeside(anchor: Anchor, tip: Size, view: Size): { left: number; top: number } {
  const top = Math.max(MARGIN, (anchor.top + anchor.bottom - tip.height) / 2);
  const before = anchor.left - GAP - tip.width;
  if (before >= MARGIN) return { left: before, top };
  const after = anchor.left + anchor.width + GAP;
  return after + tip.width <= view.width - MARGIN ? { left: after, top } : tooltipPlace(anchor, tip, view);
}
