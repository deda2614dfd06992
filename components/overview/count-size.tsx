'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useBrowse } from '@/components/browse/browse-context';
import { useActAtOnce } from '@/components/dialogs/use-act-at-once';
import { overviewQuery } from '@/lib/client/overview';
import { restartOverview } from '@/lib/client/overview-result';
import type { Location } from '@/lib/domain/entry';

/** Shows nothing: begins to count the selected folder, and opens the details, which show it. Loaded when first asked for. */
export function CountSize({ location }: { location: Location }) {
  const { showDetails } = useBrowse();
  const client = useQueryClient();
  useActAtOnce(() => {
    void restartOverview(client, location);
    // How it ends is in the cache, and said by the details.
    client.query(overviewQuery(location)).catch(() => undefined);
    showDetails();
  });
  return null;
}
