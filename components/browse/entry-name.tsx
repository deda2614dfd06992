'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { nameParts, splitForTruncation, type NamePart } from '@/lib/domain/visible-name';

interface EntryNameProps {
  name: string;
  className?: string;
}

/**
 * A name as it is: cut in the middle where it does not fit, the extension kept; invisible characters as marks; isolated,
 * so that no direction override reaches what stands beside it.
 */
export function EntryName({ name, className }: EntryNameProps) {
  const parts = nameParts(name);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text') {
    const { head, tail } = splitForTruncation(name);
    if (tail === '')
      return <bdi className={clsx('block min-w-0 truncate whitespace-pre', className)}>{head}</bdi>;
    // The two halves are boxes of their own, which assistive technology would read as two words.
    return (
      <bdi className={clsx('relative flex min-w-0 overflow-hidden whitespace-pre', className)}>
        <span className="sr-only select-none">{name}</span>
        <span aria-hidden className="truncate whitespace-pre">
          {head}
        </span>
        <span aria-hidden className="shrink-0">
          {tail}
        </span>
      </bdi>
    );
  }
  return (
    <bdi className={clsx('block min-w-0 truncate whitespace-pre', className)}>
      {parts.length === 0 ? <Unnamed /> : parts.map((part, index) => <Part key={index} part={part} />)}
    </bdi>
  );
}

function Unnamed() {
  const t = useTranslations('browse');
  return <span className="text-faint italic">{t('unnamed')}</span>;
}

function Part({ part }: { part: NamePart }) {
  const t = useTranslations('browse');
  if (part.kind === 'text') return <bdi>{part.text}</bdi>;
  if (part.kind === 'spaces') return <Mark>{t('spaces', { count: part.count })}</Mark>;
  return <Mark title={t('character', { code: part.code })}>{part.label}</Mark>;
}

function Mark({ title, children }: { title?: string; children: string }) {
  return (
    <span
      title={title}
      className="mx-0.5 rounded-xs border border-current px-0.75 font-mono text-[11px]/4 font-medium text-warning"
    >
      {children}
    </span>
  );
}
