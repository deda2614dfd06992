/** Pixels between an element and its tooltip, and between that and the edges of the window. */
const GAP = 6;
const MARGIN = 8;

interface Size {
  width: number;
  height: number;
}

/** Below the element, or above it where there is no room, and never outside the window. */
export function tooltipPlace(
  anchor: Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>,
  tip: Size,
  view: Size,
): { left: number; top: number } {
  const centred = anchor.left + anchor.width / 2 - tip.width / 2;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - tip.height;
  const fits = below + tip.height <= view.height - MARGIN || above < MARGIN;
  return {
    left: Math.max(MARGIN, Math.min(centred, view.width - MARGIN - tip.width)),
    top: fits ? below : above,
  };
}
