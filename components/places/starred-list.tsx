'use client';

import { ChevronRight, Folder, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from 'zustand';
import { useBrowse } from '@/components/browse/browse-context';
import { EntryName } from '@/components/browse/entry-name';
import { openDialog } from '@/components/dialogs/dialogs';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { IconButton } from '@/components/ui/icon-button';
import { PageLink } from '@/components/ui/page-link';
import { readKept, writeKept } from '@/lib/client/kept';
import { cn } from '@/lib/client/cn';
import type { Location } from '@/lib/domain/entry';
import { locationHref } from '@/lib/domain/location';
import { placeName } from '@/lib/domain/place-name';
import { inSentence, visible } from '@/lib/domain/visible-name';
import { placesStore } from './places-store';

const COLLAPSED = 'windlass-starred-collapsed';

/** Above the tree, so that it stays in place however long the tree grows. */
export function StarredList() {
  const t = useTranslations('places');
  const id = useId();
  const { connection } = useBrowse();
  const starred = useStore(placesStore, ({ places }) => places?.starred) ?? [];
  const [shown, setShown] = useState(() => readKept(COLLAPSED) !== '1');
  const toggle = () => {
    writeKept(COLLAPSED, shown ? '1' : '');
    setShown(!shown);
  };
  return (
    <section aria-label={t('starred')} className="flex max-h-2/5 shrink-0 flex-col">
      <h2 className="px-2 pt-2">
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={id}
          className="flex h-6 w-full items-center gap-1 rounded-md text-start text-xs font-medium text-faint hover:text-foreground pointer-coarse:h-11"
          onClick={toggle}
        >
          <ChevronRight
            aria-hidden
            className={cn('size-3.5 transition-transform', shown ? 'rotate-90' : 'rtl:rotate-180')}
          />
          {t('starred')}
        </button>
      </h2>
      <ul id={id} hidden={!shown} className="min-h-0 overflow-y-auto px-2">
        {starred.map((place) => (
          <StarredPlace
            key={`${place.bucket}/${place.prefix}`}
            location={{ ...place, connection: connection.id }}
          />
        ))}
      </ul>
    </section>
  );
}

function StarredPlace({ location }: { location: Location }) {
  const t = useTranslations('places');
  const { location: open, openLocation } = useBrowse();
  const isOpen = open?.bucket === location.bucket && open.prefix === location.prefix;
  const Icon = location.prefix === '' ? BucketIcon : Folder;
  const name = placeName(location);
  return (
    <li
      className={cn(
        'group flex h-7 items-center rounded-md text-sm pointer-coarse:h-11',
        isOpen ? 'bg-accent-soft font-medium' : 'text-muted hover:bg-hover',
      )}
    >
      <PageLink
        href={locationHref(location)}
        title={visible(`${location.bucket}/${location.prefix}`)}
        aria-current={isOpen ? 'page' : undefined}
        onFollow={() => openLocation(location)}
        className="flex h-full min-w-0 flex-1 items-center gap-1.5 rounded-md ps-5 -outline-offset-2"
      >
        <Icon aria-hidden strokeWidth={1.5} className="size-4 shrink-0 text-faint" />
        <EntryName name={name} />
      </PageLink>
      <IconButton
        label={t('remove', { name: inSentence(name) })}
        size="icon-small"
        className="size-6 shrink-0 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
        onClick={() => openDialog({ kind: 'star', location })}
      >
        <X />
      </IconButton>
    </li>
  );
}
