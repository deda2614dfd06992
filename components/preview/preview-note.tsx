import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What the reader must know about what they see: that it is cut off, damaged, or not what it claims. */
export function PreviewNote({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 rounded-md bg-warning-soft px-2 py-1.5 text-xs text-warning">
      <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
