import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ComponentProps } from 'react';

interface SortButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  label: string;
  /** Null while it is sorted by something else. */
  direction: 'ascending' | 'descending' | null;
}

export function SortButton({ label, direction, ...props }: SortButtonProps) {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={clsx(
        'group/sort inline-flex h-6 items-center gap-1 rounded-sm text-xs font-medium whitespace-nowrap hover:text-foreground in-[.flex-row-reverse]:flex-row-reverse',
        direction === null ? 'text-faint' : 'text-muted',
      )}
      {...props}
    >
      {label}
      <Arrow
        aria-hidden
        className={clsx('size-3', direction === null && 'opacity-0 group-hover/sort:opacity-50')}
      />
    </button>
  );
}
