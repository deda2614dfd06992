import type { ReactNode, Ref } from 'react';
import { cn } from '@/lib/client/cn';

interface ScrollBoxProps {
  /** Its accessible name. */
  label: string;
  className?: string;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** Content that scrolls by itself; takes the focus so that the keyboard can scroll it too. */
export function ScrollBox({ label, className, ref, children }: ScrollBoxProps) {
  return (
    <div
      ref={ref}
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cn(
        'min-h-24 shrink overflow-auto rounded-md border bg-surface -outline-offset-2',
        className,
      )}
    >
      {children}
    </div>
  );
}
