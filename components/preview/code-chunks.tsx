'use client';

import { clsx } from 'clsx';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeRun } from './code-runs';

interface CodeChunksProps {
  chunks: readonly string[];
  /** The looks of each chunk; null for plain text. */
  runs: readonly CodeRun[][] | null;
  numbered: boolean;
  /** Laid out at once: where the end is looked at, nothing above it may turn out higher than it was guessed. */
  eager?: boolean;
}

/** Pixels of a line. */
const LINE = 18;

/** Text in pieces that are laid out only when they come into sight. It only ever becomes text nodes, so nothing in it can act. */
export function CodeChunks({ chunks, runs, numbered, eager = false }: CodeChunksProps) {
  const lines = useMemo(() => lineRanges(chunks), [chunks]);
  return (
    <pre
      dir={numbered ? 'ltr' : 'auto'}
      className={clsx(
        'font-mono text-xs leading-[18px] [tab-size:4]',
        numbered ? 'w-max min-w-full py-3' : 'p-3 wrap-anywhere whitespace-pre-wrap',
      )}
    >
      {chunks.map((chunk, index) => {
        const { first, count } = lines[index] ?? { first: 1, count: 0 };
        return (
          <div
            key={index}
            className={clsx('flex', !eager && '[content-visibility:auto]')}
            style={{ containIntrinsicSize: `auto ${numbered ? count * LINE : 400}px` }}
          >
            {numbered && (
              <span
                aria-hidden
                className="sticky start-0 shrink-0 border-e bg-surface px-3 text-end text-faint select-none"
              >
                {numbersFrom(first, count)}
              </span>
            )}
            <Chunk text={chunk} runs={runs?.[index] ?? null} className={numbered ? 'px-3' : 'min-w-0'} />
          </div>
        );
      })}
    </pre>
  );
}

interface ChunkProps {
  text: string;
  runs: readonly CodeRun[] | null;
  className: string;
}

/** Coloured once it has come near: colours change no line's place. */
function Chunk({ text, runs, className }: ChunkProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || runs === null || element.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, runs]);
  return (
    <span ref={element} className={className}>
      {near && runs
        ? runs.map((run, index) => (
            <span key={index} className={lookOf(run.scope)}>
              {run.text}
            </span>
          ))
        : text}
    </span>
  );
}

const LOOKS: Record<string, string> = {
  comment: 'text-faint italic',
  quote: 'text-faint italic',
  doctag: 'text-faint font-medium',
  keyword: 'text-accent font-medium',
  'selector-tag': 'text-accent font-medium',
  name: 'text-accent',
  tag: 'text-accent',
  section: 'font-semibold',
  title: 'font-medium',
  type: 'text-accent',
  built_in: 'text-accent',
  attr: 'text-accent',
  attribute: 'text-accent',
  string: 'text-success',
  regexp: 'text-success',
  addition: 'text-success',
  link: 'text-success',
  number: 'text-warning',
  literal: 'text-warning',
  symbol: 'text-warning',
  bullet: 'text-warning',
  deletion: 'text-danger',
  meta: 'text-muted',
  punctuation: 'text-muted',
  variable: 'text-warning',
  'template-variable': 'text-warning',
  emphasis: 'italic',
  strong: 'font-semibold',
};

/** `title.function_` looks like `title`. */
function lookOf(scope: string): string | undefined {
  return LOOKS[scope.split(/[ .]/)[0] ?? ''];
}

/** The number of each chunk's first line, and how many it has. */
function lineRanges(chunks: readonly string[]): { first: number; count: number }[] {
  let first = 1;
  return chunks.map((chunk) => {
    const range = { first, count: countLines(chunk) };
    first += range.count;
    return range;
  });
}

function countLines(chunk: string): number {
  let lines = 0;
  for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', at + 1)) lines += 1;
  return chunk.endsWith('\n') ? lines : lines + 1;
}

function numbersFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => first + index).join('\n');
}
