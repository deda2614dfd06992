import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  body?: string;
  /** What to do about it. */
  children?: ReactNode;
}

/** In place of rows where there are none: fills the column it stands in. */
export function EmptyState({ icon, title, body, children }: EmptyStateProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1 p-8 text-center">
      <span aria-hidden className="mb-2 text-control [&>svg]:size-10 [&>svg]:stroke-[1.25]">
        {icon}
      </span>
      <p className="text-base font-medium wrap-anywhere">{title}</p>
      {body !== undefined && <p className="text-sm text-muted">{body}</p>}
      {children && <div className="mt-3 flex w-full flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
