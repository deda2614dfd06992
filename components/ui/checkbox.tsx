import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  /** Part of what it stands for is checked. */
  indeterminate?: boolean;
}

export function Checkbox({ indeterminate = false, className, ...props }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      // A property only: HTML has no attribute for it.
      ref={(input) => {
        if (input) input.indeterminate = indeterminate;
      }}
      className={clsx(
        'grid size-4 shrink-0 appearance-none place-items-center rounded-sm border-[1.5px] border-control bg-surface before:h-1.25 before:w-2.25 before:-translate-y-px before:-rotate-45 before:border-b-2 before:border-l-2 before:border-accent-foreground before:opacity-0 checked:border-accent checked:bg-accent checked:before:opacity-100 indeterminate:border-accent indeterminate:bg-accent indeterminate:before:h-0 indeterminate:before:translate-y-0 indeterminate:before:rotate-0 indeterminate:before:border-l-0 indeterminate:before:opacity-100 disabled:opacity-50',
        className,
      )}
      {...props}
    />
  );
}
