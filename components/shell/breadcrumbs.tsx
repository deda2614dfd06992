'use client';

import { clsx } from 'clsx';
import { Check, ChevronLeft, Copy } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { EntryName } from '@/components/browse/entry-name';
import { useFolderDrop } from '@/components/drag/use-folder-drop';
import { StarButton } from '@/components/places/star-button';
import { IconButton } from '@/components/ui/icon-button';
import { PageLink } from '@/components/ui/page-link';
import type { Location } from '@/lib/domain/entry';
import { connectionHref, locationHref } from '@/lib/domain/location';
import { ancestorsAndSelf, basename, DELIMITER, ROOT } from '@/lib/domain/names';
import { useCopied } from './use-copied';

/** Where the connection begins within its bucket: nothing above can be opened, so it is one name. */
function rootName({ bucket, prefix }: Location): string {
  return prefix === ROOT ? bucket : `${bucket}${DELIMITER}${prefix.slice(0, -DELIMITER.length)}`;
}

interface Crumb {
  name: string;
  href: string;
  /** Null for the connection itself: its list of buckets. */
  location: Location | null;
}

export function Breadcrumbs() {
  const t = useTranslations('shell');
  const { connection, location, openLocation } = useBrowse();
  const { copied, copy } = useCopied();
  const crumbs: Crumb[] = [{ name: connection.name, href: connectionHref(connection.id), location: null }];
  if (location) {
    const folders = ancestorsAndSelf(location.prefix).filter(
      (prefix) => prefix.length > connection.rootPrefix.length,
    );
    for (const prefix of [connection.rootPrefix, ...folders]) {
      const target = { ...location, prefix };
      const name = prefix === connection.rootPrefix ? rootName(target) : basename(prefix);
      crumbs.push({ name, href: locationHref(target), location: target });
    }
  }
  const follow = (target: Location | null) => target && (() => openLocation(target));
  const above = crumbs.at(-2);
  return (
    <nav aria-label={t('breadcrumb')} className="flex min-w-0 items-center">
      {above && (
        <PageLink
          href={above.href}
          aria-label={t('upTo', { name: above.name || t('unnamed') })}
          onFollow={follow(above.location)}
          className="flex size-8 shrink-0 items-center justify-center rounded-md text-muted md:hidden pointer-coarse:size-11"
        >
          <ChevronLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        </PageLink>
      )}
      <ol className="flex min-w-0 items-center gap-1.5 text-muted">
        {crumbs.map(({ name, href, location: target }, index) => {
          const last = index === crumbs.length - 1;
          return (
            <Fragment key={href}>
              {index > 0 && (
                <li aria-hidden className="text-faint max-md:hidden">
                  /
                </li>
              )}
              <CrumbItem name={name} href={href} location={target} last={last} />
            </Fragment>
          );
        })}
      </ol>
      {location && (
        <IconButton
          label={copied ? t('pathCopied') : t('copyPath')}
          size="icon-small"
          className="ms-1 max-md:hidden"
          onClick={() => copy(`s3://${location.bucket}/${location.prefix}`)}
        >
          {copied ? <Check /> : <Copy />}
        </IconButton>
      )}
      {location && <StarButton location={location} />}
    </nav>
  );
}

function CrumbItem({ name, href, location, last }: Crumb & { last: boolean }) {
  const { openLocation } = useBrowse();
  const drop = useFolderDrop(location);
  return (
    <li className={last ? 'flex min-w-0 shrink' : 'flex min-w-6 shrink-3 max-md:hidden'} {...drop.handlers}>
      <PageLink
        href={href}
        aria-current={last ? 'page' : undefined}
        draggable={false}
        onFollow={location && (() => openLocation(location))}
        className={clsx(
          'flex min-w-0 rounded-sm px-0.5 hover:text-foreground aria-[current]:font-semibold aria-[current]:text-foreground',
          drop.over && 'bg-accent-soft outline-2 outline-accent',
        )}
      >
        <EntryName name={name} />
      </PageLink>
    </li>
  );
}
