import { LoaderCircle } from 'lucide-react';
import { cn } from '@/lib/client/cn';

/** Decoration only: say in words what is awaited. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 animate-spin text-faint', className)} />;
}
