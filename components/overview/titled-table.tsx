import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';

export interface Column {
  label: string;
  /** How wide it is, and where it is left out. */
  className: string;
}

interface TitledTableProps {
  title: string;
  /** Heading of what each row is about, which takes what room there is. */
  first: string;
  /** The others, which stand at the end. */
  columns: readonly Column[];
  /** `TitledRow`s. */
  children: ReactNode;
  foot?: ReactNode;
}

export function TitledTable({ title, first, columns, children, foot }: TitledTableProps) {
  const id = useId();
  return (
    <div className="w-full min-w-0">
      <h3 id={id} className="mb-1 text-base font-semibold">
        {title}
      </h3>
      <table aria-labelledby={id} className="w-full table-fixed text-sm tabular-nums">
        <thead className="text-xs text-muted">
          <tr className="border-b">
            <th scope="col" className="py-1 text-start font-medium">
              {first}
            </th>
            {columns.map(({ label, className }) => (
              <th key={label} scope="col" className={clsx('py-1 text-end font-medium', className)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot && <tfoot className="font-medium">{foot}</tfoot>}
      </table>
    </div>
  );
}

/** `children`: its `TitledCell`s. */
export function TitledRow({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <tr className="border-b last:border-b-0 hover:bg-hover">
      <th scope="row" className="min-w-0 truncate py-1.5 pe-3 text-start font-normal">
        {name}
      </th>
      {children}
    </tr>
  );
}

export function TitledCell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={clsx('text-end text-muted', className)}>{children}</td>;
}
