'use client';

import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useVirtualRows } from '@/components/browse/use-virtual-rows';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { inputClasses } from '@/components/ui/input';
import { readRange } from '@/lib/client/object-ranges';
import { cn } from '@/lib/client/cn';
import { useFormats } from '@/components/ui/use-formats';
import type { ObjectAddress } from '@/lib/domain/location';
import { hexOffset, hexRow, parseOffset, ROW_BYTES } from './hex-dump';
import { previewPart } from './preview-part';
import { ScrollBox } from './scroll-box';

interface HexViewProps {
  address: ObjectAddress;
  /** Of the whole object. */
  size: number;
  label: string;
}

const LINE = 16;
/** What one request brings. */
const PAGE = 16 * 1024;
/** What can be scrolled through at once: browsers end what is higher than some millions of pixels. */
const WINDOW = 2 * 1024 * 1024;

/** The bytes of an object of any size; only those in sight are read. */
export function HexView({ address, size, label }: HexViewProps) {
  const t = useTranslations('details.preview');
  const { formatBytes } = useFormats();
  const id = useId();
  const [base, setBase] = useState(0);
  const [invalid, setInvalid] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const end = Math.min(base + WINDOW, size);
  const count = Math.ceil((end - base) / ROW_BYTES);
  const { indices } = useVirtualRows({ count, rowHeight: LINE, scroller, keep: -1 });

  const pages = new Map<number, number[]>();
  for (const row of indices) {
    const page = Math.floor((base + row * ROW_BYTES) / PAGE);
    pages.set(page, [...(pages.get(page) ?? []), row]);
  }

  const goTo = (offset: number) => {
    const window = Math.floor(offset / WINDOW) * WINDOW;
    setBase(window);
    // The rows of the new window have the same height: there is nothing to wait for but their number.
    requestAnimationFrame(() =>
      scroller.current?.scrollTo({ top: Math.floor((offset - window) / ROW_BYTES) * LINE }),
    );
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('offset');
    const offset = parseOffset(typeof typed === 'string' ? typed : '', size);
    setInvalid(offset === null);
    if (offset === null) return;
    setMarked(offset - (offset % ROW_BYTES));
    goTo(offset);
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 text-xs">
        <form onSubmit={submit} className="flex items-center gap-2">
          <label htmlFor={id} className="text-muted">
            {t('offset')}
          </label>
          <input
            id={id}
            name="offset"
            autoComplete="off"
            placeholder="0x0"
            aria-invalid={invalid}
            aria-describedby={invalid ? `${id}-invalid` : undefined}
            className={cn(inputClasses, 'h-7 w-28 px-2 font-mono text-xs pointer-coarse:h-10')}
          />
          <Button size="small" type="submit">
            {t('goToOffset')}
          </Button>
        </form>
        {size > WINDOW && (
          <>
            <Button size="small" disabled={base === 0} onClick={() => goTo(base - WINDOW)}>
              {t('earlierBytes')}
            </Button>
            <Button size="small" disabled={end === size} onClick={() => goTo(end)}>
              {t('laterBytes')}
            </Button>
            <span role="status" className="text-muted tabular-nums">
              {t('bytesShown', {
                first: hexOffset(base, size),
                last: hexOffset(end - 1, size),
                size: formatBytes(size),
              })}
            </span>
          </>
        )}
        {invalid && (
          <span id={`${id}-invalid`} role="alert" className="text-danger">
            {t('noSuchOffset', { last: size - 1 })}
          </span>
        )}
      </div>
      <ScrollBox ref={scroller} label={label} className="grow p-3">
        <pre
          dir="ltr"
          className="relative w-max min-w-full font-mono text-[11px] leading-4"
          style={{ height: count * LINE }}
        >
          {[...pages].map(([page, rows]) => (
            <HexPage key={page} {...{ address, size, base, rows, marked }} start={page * PAGE} />
          ))}
        </pre>
      </ScrollBox>
    </>
  );
}

interface HexPageProps {
  address: ObjectAddress;
  size: number;
  /** Where the bytes of one request begin. */
  start: number;
  /** Where the first row stands. */
  base: number;
  /** Those of its rows that are in sight. */
  rows: readonly number[];
  /** The offset of the row that was looked for. */
  marked: number | null;
}

function HexPage({ address, size, start, base, rows, marked }: HexPageProps) {
  const t = useTranslations('details');
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery({
    queryKey: previewPart(address, 'hex', start),
    queryFn: ({ signal }) => readRange(address, { start, end: Math.min(start + PAGE, size) }, signal),
    refetchOnWindowFocus: false,
    structuralSharing: false,
  });
  if (error) {
    return (
      <div role="alert" className="absolute font-sans text-sm" style={{ top: (rows[0] ?? 0) * LINE }}>
        {sentence(error)}{' '}
        <Button size="small" onClick={() => void refetch()}>
          {t('preview.readAgain')}
        </Button>
      </div>
    );
  }
  return rows.map((row) => {
    const offset = base + row * ROW_BYTES;
    const bytes = data?.bytes.subarray(offset - start) ?? new Uint8Array();
    const { offset: place, hex, ascii } = hexRow(bytes, offset, size);
    return (
      <div
        key={row}
        className={cn('absolute inset-x-0', offset === marked && 'bg-accent-soft')}
        style={{ top: row * LINE, height: LINE }}
      >
        <span className="text-faint">{place}</span>
        {'  '}
        {hex}
        {'  '}
        <span className="text-muted">{ascii}</span>
      </div>
    );
  });
}
