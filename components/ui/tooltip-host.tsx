'use client';

import { useEffect, useState } from 'react';
import { onDemand } from './on-demand';

const TooltipLayer = onDemand(() => import('./tooltip-layer').then((module) => module.TooltipLayer));

/** Mounted once: shows the tooltips of the whole page. */
export function TooltipHost() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (wanted) return;
    const look = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-tooltip]')) setWanted(true);
    };
    document.addEventListener('pointerover', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerover', look);
      document.removeEventListener('focusin', look);
    };
  }, [wanted]);
  return wanted && <TooltipLayer />;
}
