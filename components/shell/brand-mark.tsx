import { clsx } from 'clsx';

/** A windlass: drum and crank over a bucket. Decoration beside the product's name. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('shrink-0', className)}
    >
      <path d="M3.5 20.5v-15m14 15v-15" />
      <path d="M3.5 8H6m9 0h5.250V4.750H22" />
      <rect x="6" y="5.25" width="9" height="5.5" rx="1.25" />
      <path d="M10.5 10.750v3M7.25 13.750h6.500l-1 5.750h-4.500z" />
    </svg>
  );
}
