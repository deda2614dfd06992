'use client';

import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { tooltipBeside, tooltipPlace } from './tooltip-place';
import { useTooltip } from './use-tooltip';

export function TooltipLayer() {
  const anchor = useTooltip();
  const tip = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = tip.current;
    if (!anchor || !element) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const [at, size] = [anchor.getBoundingClientRect(), element.getBoundingClientRect()];
    const beside = anchor.dataset.tooltipBeside !== undefined;
    const { left, top } = (beside ? tooltipBeside : tooltipPlace)(at, size, view);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  });

  if (!anchor?.isConnected) return null;
  const { tooltip, tooltipShortcut } = anchor.dataset;
  return createPortal(
    <div
      key={tooltip}
      ref={tip}
      role="tooltip"
      data-slot="tooltip"
      className="pointer-events-auto fixed z-50 flex max-w-80 animate-appear items-center gap-2 rounded-md bg-foreground px-2 py-1 text-xs break-words text-surface shadow-float"
    >
      {tooltip}
      {tooltipShortcut !== undefined && (
        <span className="font-mono text-[11px] opacity-70">{tooltipShortcut}</span>
      )}
    </div>,
    document.body,
  );
}
