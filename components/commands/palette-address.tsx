'use client';

import { File, Folder } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useBrowse } from '@/components/browse/browse-context';
import { BucketIcon } from '@/components/ui/bucket-icon';
import { useBuckets } from '@/lib/client/queries';
import { findAddress, type AddressProblem, type Destination, type FoundAddress } from '@/lib/domain/address';
import type { ConnectionSummary } from '@/lib/domain/connection';
import { locationHref } from '@/lib/domain/location';
import { inSentence } from '@/lib/domain/visible-name';
import type { Go } from './palette-places';
import { PaletteGroup, PaletteItem } from './palette-item';

/** What was typed or pasted, where it is an address. */
export function useAddress(search: string, connections: readonly ConnectionSummary[]): FoundAddress | null {
  const { connection } = useBrowse();
  const { data } = useBuckets(connection.id);
  return findAddress(search, {
    connections: [connection, ...connections.filter(({ id }) => id !== connection.id)],
    origin: window.location.origin,
    onlyBuckets: data?.source === 'fixed' ? data.buckets.map(({ name }) => name) : null,
  });
}

interface PaletteAddressProps {
  destinations: readonly Destination[];
  connections: readonly ConnectionSummary[];
  go: Go;
}

/** Where a pasted address leads. */
export function PaletteAddress({ destinations, connections, go }: PaletteAddressProps) {
  const t = useTranslations('palette.address');
  return (
    <PaletteGroup heading={t('title')}>
      {destinations.map(({ location, open }) => {
        const { connection, bucket, prefix } = location;
        const kind = open !== null ? 'object' : prefix === '' ? 'bucket' : 'folder';
        const Icon = { object: File, folder: Folder, bucket: BucketIcon }[kind];
        const name = inSentence(open ?? (prefix || bucket));
        return (
          <PaletteItem
            key={kind}
            value={kind}
            onSelect={() => go(locationHref(location, open), location, open)}
          >
            <Icon aria-hidden strokeWidth={1.5} />
            <span className="min-w-0 truncate">{t(kind, { name })}</span>
            <span className="ms-auto shrink-0 text-xs text-muted">
              {connections.find(({ id }) => id === connection)?.name}
            </span>
          </PaletteItem>
        );
      })}
    </PaletteGroup>
  );
}

const LONGEST_SHOWN = 200;

/** Why a pasted address leads nowhere here. */
export function PaletteProblem({ problem, what }: { problem: AddressProblem; what: string }) {
  const t = useTranslations('palette.address.problems');
  return (
    <p role="status" className="px-4 pt-6 pb-4 text-center text-sm wrap-anywhere text-muted">
      {t(problem, { what: inSentence(what.slice(0, LONGEST_SHOWN)) })}
    </p>
  );
}
