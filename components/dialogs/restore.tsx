'use client';

import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { useActAtOnce } from './use-act-at-once';
import { useRestore, useRestoreVersion } from './use-restore';

interface RestoreProps {
  location: Location;
  object: ObjectKey;
  version?: string;
}

/** A deleted object, or an older version, that is brought back; without a question, because nothing is lost by it. */
export function Restore({ location, object, version }: RestoreProps) {
  const restore = useRestore();
  const restoreVersion = useRestoreVersion();
  useActAtOnce(() => {
    if (version === undefined) restore(location, [object], basename(object));
    else restoreVersion(location, object, version);
  });
  return null;
}
