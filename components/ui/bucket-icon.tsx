import type { LucideProps } from 'lucide-react';

/** A bucket as wells have them, in the manner of lucide; its own are paint buckets. */
export function BucketIcon({ strokeWidth = 1.5, ...props }: LucideProps) {
  return (
    <svg
      aria-hidden
      width={24}
      height={24}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      <path d="M3.75 6.75h16.5l-1.95 13.5H5.7zM3.75 6.75c0-1.8 3.75-3.3 8.25-3.3s8.25 1.5 8.25 3.3" />
    </svg>
  );
}
