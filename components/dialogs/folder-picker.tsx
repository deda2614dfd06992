'use client';

import { CornerLeftUp, Folder } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { useListing } from '@/lib/client/queries';
import type { Location } from '@/lib/domain/entry';
import { foldersOf } from '@/lib/domain/loaded-entries';
import { basename, parentOf, ROOT, type Prefix } from '@/lib/domain/names';
import { inSentence, visible } from '@/lib/domain/visible-name';

interface FolderPickerProps {
  location: Location;
  rootPrefix: Prefix;
  onPick: (prefix: Prefix) => void;
}

/** The folders of one place, a page at a time; choosing one goes into it. */
export function FolderPicker({ location, rootPrefix, onPick }: FolderPickerProps) {
  const t = useTranslations('dialogs.transfer');
  const sentence = useErrorSentence();
  const listing = useListing(location);
  const folders = (listing.data?.pages ?? []).flatMap(foldersOf);
  const nameOf = (prefix: Prefix) =>
    prefix === ROOT ? t('root', { bucket: location.bucket }) : inSentence(basename(prefix));
  const isTop = location.prefix === ROOT || location.prefix === rootPrefix;

  return (
    <div
      role="group"
      aria-label={t('folders', { place: nameOf(location.prefix) })}
      aria-busy={listing.isFetching}
      className="h-48 overflow-y-auto rounded-md border border-control p-1 text-sm"
    >
      {!isTop && (
        <PickerRow onClick={() => onPick(parentOf(location.prefix))}>
          <CornerLeftUp className="text-faint" />
          <span className="truncate text-muted">{t('up', { place: nameOf(parentOf(location.prefix)) })}</span>
        </PickerRow>
      )}
      {folders.map(({ prefix, name }) => (
        <PickerRow
          key={prefix}
          onClick={() => onPick(prefix)}
          label={t('openFolder', { name: inSentence(name) })}
        >
          <Folder className="text-kind-folder" />
          <span className="truncate">{visible(name)}</span>
        </PickerRow>
      ))}
      {listing.isPending && <p className="animate-late px-2 py-1.5 text-muted">{t('loading')}</p>}
      {listing.isSuccess && folders.length === 0 && !listing.hasNextPage && (
        <p className="px-2 py-1.5 text-muted">{t('noFolders')}</p>
      )}
      {listing.isError && (
        <p role="alert" className="px-2 py-1.5 wrap-anywhere text-danger">
          {sentence(listing.error)}
        </p>
      )}
      {listing.hasNextPage && (
        <Button
          variant="ghost"
          size="small"
          aria-disabled={listing.isFetchingNextPage || undefined}
          onClick={() => void listing.fetchNextPage()}
        >
          {t('loadMore')}
        </Button>
      )}
    </div>
  );
}

interface PickerRowProps {
  onClick: () => void;
  label?: string;
  children: ReactNode;
}

function PickerRow({ onClick, label, children }: PickerRowProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-start hover:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.5]"
    >
      {children}
    </button>
  );
}
