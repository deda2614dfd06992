'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { NARROW, useMediaQuery } from '@/components/ui/use-media-query';
import type { Prefix } from '@/lib/domain/names';
import { ConflictRow } from './conflict-row';
import { choiceFor, type Conflict, type ConflictChoice, type ConflictDecision } from './intake/conflict';

const ROW_HEIGHT = 68;
/** The choice stands below what it is about. */
const NARROW_ROW_HEIGHT = 112;
/** About four and a half, so that it can be seen that there are more. */
const MOST_HEIGHT = 306;

interface ConflictRowsProps {
  conflicts: readonly Conflict[];
  folder: Prefix;
  decision: ConflictDecision;
  onChoose: (conflict: Conflict, choice: ConflictChoice) => void;
}

/** However many there are: only those in sight are on the page. */
export function ConflictRows({ conflicts, folder, decision, onChoose }: ConflictRowsProps) {
  const t = useTranslations('uploadDialogs.conflicts');
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  const rowHeight = useMediaQuery(NARROW) ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const { length } = conflicts;
  const { indices, held, placeAt } = useVirtualRows({ count: length, rowHeight, scroller, keep: focused });
  const height = held * rowHeight;
  return (
    <div
      ref={scroller}
      className="min-h-28 shrink overflow-y-auto rounded-md border"
      style={{ height: Math.min(height, MOST_HEIGHT) + 1 }}
    >
      <ul aria-label={t('list')} className="relative" style={{ height }}>
        {indices.map((index) => {
          const conflict = conflicts[index];
          if (!conflict) return null;
          return (
            <li
              key={conflict.upload.key}
              aria-setsize={length}
              aria-posinset={index + 1}
              className="absolute inset-x-0"
              style={{ height: rowHeight, top: placeAt(index) * rowHeight }}
              onFocus={() => setFocused(index)}
            >
              <ConflictRow
                conflict={conflict}
                folder={folder}
                choice={choiceFor(decision, conflict)}
                onChoose={(choice) => onChoose(conflict, choice)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
