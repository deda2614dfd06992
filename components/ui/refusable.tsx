'use client';

import { useId, type ReactNode } from 'react';
import { tooltip } from './tooltip';

interface RefusableProps {
  /** Why the control cannot be used now; null while it can. */
  reason: string | null;
  /** The control, with what it has to be spread over it. It stays in the tab order: by keyboard one asks why, too. */
  children: (refused: { 'aria-disabled'?: true; 'aria-describedby'?: string }) => ReactNode;
}

/** Tells why a control is greyed, as a tooltip and to screen readers. Around it, because what is greyed hears no pointer. */
export function Refusable({ reason, children }: RefusableProps) {
  const id = useId();
  const refused = reason !== null;
  return (
    <span className="flex" {...(refused && tooltip(reason))}>
      {children(refused ? { 'aria-disabled': true, 'aria-describedby': id } : {})}
      {refused && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </span>
  );
}
