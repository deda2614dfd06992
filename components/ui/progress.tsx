import type { ComponentProps } from 'react';
import { cn } from '@/lib/client/cn';

interface ProgressProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** 0 to 1; null while the total is unknown. */
  value: number | null;
  /** Its accessible name. */
  label: string;
  tone?: 'accent' | 'danger' | 'success' | 'muted';
}

const tones = { accent: 'bg-accent', danger: 'bg-danger', success: 'bg-success', muted: 'bg-control' };

export function Progress({ value, label, tone = 'accent', className, ...props }: ProgressProps) {
  const percent = value === null ? null : Math.min(100, Math.max(0, value * 100));
  return (
    <div
      data-slot="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.floor(percent)}
      className={cn('h-[3px] overflow-hidden rounded-full bg-border forced-colors:outline', className)}
      {...props}
    >
      <div
        className={cn(
          'h-full rounded-full forced-color-adjust-none',
          tones[tone],
          percent === null && 'w-1/3 animate-pulse',
        )}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
