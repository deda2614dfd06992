import { Skeleton } from '@/components/ui/skeleton';

const WIDTHS = ['w-40', 'w-56', 'w-32', 'w-64', 'w-48', 'w-36', 'w-52', 'w-44'];

/** Where rows will be. Shows only when they take longer than 150 ms. */
export function ListingSkeleton() {
  return (
    <div aria-hidden className="min-h-0 flex-1 overflow-hidden pt-8">
      {WIDTHS.map((width) => (
        <div key={width} className="flex h-9 items-center gap-3 px-3 max-md:h-14">
          <Skeleton className="size-4" />
          <Skeleton className="size-4" />
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}
