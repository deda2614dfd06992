import type { LucideProps } from 'lucide-react';

/** A bucket as wells have them, in the manner of lucide; its own are paint buckets. */
export function BucketIcon({ strokeWidth = 1.5, ...props }: LucideProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      <path d="M2.5 4.5h11l-1.3 9H3.800zM2.5 4.5c0-1.2 2.5-2.2 5.5-2.200s5.5 1 5.5 2.2" />
    </svg>
  );
}
