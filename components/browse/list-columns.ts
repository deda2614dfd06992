import { clampTo, type ResizeLimits } from '@/components/ui/resize-limits';
import { keepCookie } from '@/lib/client/cookie';
import type { UserSummary } from '@/lib/domain/connection';
import { userCookie } from '@/lib/domain/user-cookie';

/** What a listing can say of an entry beside its name, in the order of the columns. S3 tells all of it with the keys. */
export const LIST_COLUMNS = ['size', 'modified', 'class', 'kind', 'etag'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Among the columns of the grid, as assistive technology counts them: after the checkbox and the name. */
export const FIRST_COLUMN = 3;

interface ColumnKept {
  shown: boolean;
  /** Pixels; kept of hidden ones too, for when they are shown again. */
  width: number;
}

/** Which columns a list has beside the name, and how wide. */
export type ListColumns = Readonly<Record<ListColumn, Readonly<ColumnKept>>>;

export const USUAL_COLUMNS: ListColumns = {
  size: { shown: true, width: 88 },
  modified: { shown: true, width: 160 },
  class: { shown: true, width: 132 },
  kind: { shown: false, width: 104 },
  etag: { shown: false, width: 272 },
};

/** Pixels. The least leaves room for the heading. */
export const COLUMN_LIMITS: ResizeLimits = { min: 64, max: 480 };

export function shownColumns(columns: ListColumns): readonly ListColumn[] {
  return LIST_COLUMNS.filter((column) => columns[column].shown);
}

export function withColumn(
  columns: ListColumns,
  column: ListColumn,
  change: Partial<ColumnKept>,
): ListColumns {
  return { ...columns, [column]: { ...columns[column], ...change } };
}

/** `size+88.modified+148.kind-104`: plus for those that are shown. */
export function serializeColumns(columns: ListColumns): string {
  return LIST_COLUMNS.map((column) => {
    const { shown, width } = columns[column];
    return `${column}${shown ? '+' : '-'}${Math.round(width)}`;
  }).join('.');
}

/** The cookie may hold anything; what it says wrongly counts as not said, and what is too much as the most there is. */
export function parseColumns(text: string | undefined): ListColumns {
  let columns = USUAL_COLUMNS;
  for (const part of (text ?? '').slice(0, MOST_CHARACTERS).split('.')) {
    const [, name, sign, digits] = /^([a-z]+)([+-])(\d{1,6})$/.exec(part) ?? [];
    const column = LIST_COLUMNS.find((each) => each === name);
    if (column === undefined) continue;
    const width = clampTo(Number(digits), COLUMN_LIMITS);
    columns = withColumn(columns, column, { shown: sign === '+', width });
  }
  return columns;
}
const MOST_CHARACTERS = 200;

/** Where a person's last choice is kept: a cookie, so that the server already renders these columns. */
export function columnsCookie(user: Pick<UserSummary, 'kind' | 'name'>): string {
  return userCookie('columns', user);
}

export function keepColumns(user: Pick<UserSummary, 'kind' | 'name'>, columns: ListColumns): void {
  keepCookie(columnsCookie(user), serializeColumns(columns));
}
