'use client';

import { useState, type KeyboardEvent } from 'react';
import { createTypeAhead } from '@/components/browse/type-ahead';
import { readingKey } from '@/lib/client/direction';
import type { Location } from '@/lib/domain/entry';
import { isTreeItem, type TreeRow } from './tree-rows';

interface TreeKeysOptions {
  rows: readonly TreeRow[];
  current: number;
  move: (to: number) => void;
  setExpanded: (location: Location, expanded: boolean) => void;
  openItem: (location: Location) => void;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export function useTreeKeys({ rows, current, move, setExpanded, openItem }: TreeKeysOptions) {
  const [typeAhead] = useState(createTypeAhead);

  return (event: KeyboardEvent) => {
    const row = rows[current];
    if (event.altKey || event.ctrlKey || event.metaKey || !isTreeItem(row)) return;
    const act = actions(rows, current, { move, setExpanded, openItem })[readingKey(event.key)];
    if (act) {
      event.preventDefault();
      act();
    } else if (String.fromCodePoint(event.key.codePointAt(0) ?? 0) === event.key && !/[/?]/.test(event.key)) {
      const names = rows.map((each) => (isTreeItem(each) ? each.name : ''));
      const found = typeAhead.find(event.key, names.length, (index) => names[index] ?? '', current);
      if (found !== -1) move(found);
    }
  };
}

type Actions = Pick<TreeKeysOptions, 'move' | 'setExpanded' | 'openItem'>;

function actions(
  rows: readonly TreeRow[],
  current: number,
  does: Actions,
): Record<string, (() => void) | undefined> {
  const row = rows[current];
  if (!isTreeItem(row)) return {};
  const to = (index: number) => () => {
    if (index >= 0) does.move(index);
  };
  const parent = rows.findLastIndex((each, index) => index < current && each.level < row.level);
  return {
    ArrowDown: to(rows.findIndex((each, index) => index > current && isTreeItem(each))),
    ArrowUp: to(rows.findLastIndex((each, index) => index < current && isTreeItem(each))),
    Home: to(rows.findIndex(isTreeItem)),
    End: to(rows.findLastIndex(isTreeItem)),
    ArrowRight: row.expanded
      ? to((rows[current + 1]?.level ?? 0) > row.level && isTreeItem(rows[current + 1]) ? current + 1 : -1)
      : () => does.setExpanded(row.location, true),
    ArrowLeft: row.expanded ? () => does.setExpanded(row.location, false) : to(parent),
    Enter: () => does.openItem(row.location),
    ' ': () => does.openItem(row.location),
  };
}
