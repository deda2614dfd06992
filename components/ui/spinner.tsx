import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';

interface SpinnerProps {
  /** Size and colour. */
  className?: string;
}

/** Decoration only: say in words what is awaited. */
export function Spinner({ className = 'size-4 text-faint' }: SpinnerProps) {
  return <LoaderCircle aria-hidden className={clsx('animate-spin', className)} />;
}
