'use client';

import { clsx } from 'clsx';
import { Search, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { placeInSentence } from '@/lib/domain/place-name';
import { useBrowse, useBrowseView } from './browse-context';

/** Narrows what is loaded of the open folder to names holding what is typed. */
export function FilterBox({ className }: { className?: string }) {
  const t = useTranslations('browse');
  const { location, connection, search } = useBrowse();
  const { filter, setFilter, filterInput } = useBrowseView();
  const name = location === null ? connection.name : placeInSentence(location);
  return (
    <div
      className={clsx(
        'flex h-8 min-w-0 items-center gap-2 rounded-md border border-control bg-background ps-2.5 pe-1 text-sm focus-within:outline-2 focus-within:outline-ring pointer-coarse:h-11 pointer-coarse:pe-0',
        className,
      )}
    >
      <Search aria-hidden className="size-4 shrink-0 text-faint" />
      <input
        ref={filterInput}
        type="text"
        role="searchbox"
        aria-label={t('filter')}
        aria-keyshortcuts="/"
        placeholder={t('filterPlaceholder', { name })}
        value={filter}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && filter !== '') {
            event.preventDefault();
            search();
          }
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (filter === '') event.currentTarget.blur();
          else setFilter('');
        }}
        className="min-w-0 flex-1 bg-transparent text-ellipsis placeholder:text-faint focus:outline-none pointer-coarse:text-lg"
      />
      {filter === '' ? (
        <Kbd aria-hidden className="me-1 pointer-coarse:hidden">
          /
        </Kbd>
      ) : (
        <>
          <IconButton label={t('searchBelow', { name })} size="icon-small" onClick={search}>
            <span aria-hidden>↵</span>
          </IconButton>
          <IconButton label={t('clearFilter')} size="icon-small" onClick={() => setFilter('')}>
            <X />
          </IconButton>
        </>
      )}
    </div>
  );
}
