import type { ReactNode } from 'react';
import { EntryName } from './entry-name';

interface DetailsHeaderProps {
  icon?: ReactNode;
  name: string;
  children?: ReactNode;
}

/** Whose details these are. */
export function DetailsHeader({ icon, name, children }: DetailsHeaderProps) {
  return (
    <header className="flex items-start gap-2.5 px-4 pe-11 pt-4 pb-2">
      {icon && <span className="mt-0.5">{icon}</span>}
      <div className="min-w-0">
        <h2 className="flex min-w-0 text-base font-semibold">
          <EntryName name={name} />
        </h2>
        <p className="text-xs text-muted tabular-nums">{children}</p>
      </div>
    </header>
  );
}
