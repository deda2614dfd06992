'use client';

import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { Button } from '@/components/ui/button';
import { COARSE, useMediaQuery } from '@/components/ui/use-media-query';
import {
  allUnfolded,
  unfoldedAtFirst,
  visibleLines,
  type Outline,
  type OutlineNode,
  type OutlineType,
} from './outline';
import { outlineMove } from './outline-move';
import { PreviewNote } from './preview-note';

const LINE = 22;
const COARSE_LINE = 36;
/** Deeper ones stand no further to the right: they must stay in sight. */
const MAX_INDENT = 24;

interface OutlineViewProps {
  outline: Outline;
  label: string;
}

/** A tree of any size, folded and unfolded; only what is in sight is on the page. */
export function OutlineView({ outline, label }: OutlineViewProps) {
  const t = useTranslations('details.preview');
  const id = useId();
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(() => unfoldedAtFirst(outline));
  const lines = useMemo(() => visibleLines(outline, unfolded), [outline, unfolded]);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useMediaQuery(COARSE) ? COARSE_LINE : LINE;
  const row = Math.max(0, lines.indexOf(current));
  const { indices, held, placeAt, scrollTo, pageSize } = useVirtualRows({
    count: lines.length,
    rowHeight,
    scroller,
    keep: row,
  });

  const setFolded = (index: number, folded: boolean) => {
    const next = new Set(unfolded);
    if (folded) next.delete(index);
    else next.add(index);
    setUnfolded(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = outlineMove(event.key, { outline, lines, row, unfolded, page: pageSize() });
    if (!move) return;
    event.preventDefault();
    if ('fold' in move) setFolded(lines[row] ?? 0, move.fold);
    else {
      setCurrent(lines[move.to] ?? 0);
      scrollTo(move.to);
    }
  };

  return (
    <>
      {outline.cut && <PreviewNote>{t('treeCut')}</PreviewNote>}
      <div className="flex gap-1">
        <Button size="small" variant="ghost" onClick={() => setUnfolded(allUnfolded(outline))}>
          {t('unfoldAll')}
        </Button>
        <Button size="small" variant="ghost" onClick={() => setUnfolded(new Set())}>
          {t('foldAll')}
        </Button>
      </div>
      <div
        ref={scroller}
        // Of code, whose folds stand to the left of what they fold in any language.
        role="tree"
        dir="ltr"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={`${id}-${lines[row] ?? 0}`}
        onKeyDown={onKeyDown}
        className="group min-h-24 shrink grow overflow-auto rounded-md border bg-surface py-1 font-mono text-xs -outline-offset-2"
      >
        <div className="relative min-w-full" style={{ height: held * rowHeight }}>
          {indices.map((line) => {
            const index = lines[line] ?? 0;
            const node = outline.nodes[index];
            if (!node) return null;
            const folds = node.end > index + 1;
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                role="treeitem"
                aria-label={lineText(node)}
                aria-level={node.depth + 1}
                aria-expanded={folds ? unfolded.has(index) : undefined}
                aria-selected={line === row}
                className={clsx(
                  'absolute start-0 flex min-w-full items-center pe-3 whitespace-pre hover:bg-hover',
                  line === row && 'group-focus-visible:bg-accent-soft',
                )}
                style={{
                  top: placeAt(line) * rowHeight,
                  height: rowHeight,
                  paddingLeft: 8 + Math.min(node.depth, MAX_INDENT) * 14,
                }}
                onClick={() => {
                  setCurrent(index);
                  if (folds) setFolded(index, unfolded.has(index));
                }}
              >
                <ChevronRight
                  aria-hidden
                  className={clsx(
                    'me-1 size-3 shrink-0 text-faint',
                    !folds && 'invisible',
                    unfolded.has(index) && 'rotate-90',
                  )}
                />
                <Line node={node} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const LOOKS: Record<OutlineType, string> = {
  object: 'text-faint',
  array: 'text-faint',
  element: 'text-muted',
  string: 'text-success',
  text: '',
  number: 'text-warning',
  word: 'text-warning',
  comment: 'text-faint italic',
  alias: 'text-accent',
};

function Line({ node }: { node: OutlineNode }) {
  const { name, type } = node;
  const value = valueText(node);
  return (
    <>
      {name !== null && <span className="text-accent">{name}</span>}
      {name !== null && type !== 'element' && <span className="text-faint">: </span>}
      {value !== '' && <span className={clsx(LOOKS[type], type === 'element' && 'ms-2')}>{value}</span>}
    </>
  );
}

function lineText(node: OutlineNode): string {
  const value = valueText(node);
  if (node.name === null) return value;
  return node.type === 'element' ? `${node.name} ${value}` : `${node.name}: ${value}`;
}

function valueText({ type, value, children }: OutlineNode): string {
  if (type === 'object') return `{${children}}`;
  if (type === 'array') return `[${children}]`;
  return value.replace(/\s*\n\s*/g, ' ⏎ ');
}
