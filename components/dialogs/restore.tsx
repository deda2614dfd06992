'use client';

import type { Location } from '@/lib/domain/entry';
import { basename, type ObjectKey } from '@/lib/domain/names';
import { useActAtOnce } from './use-act-at-once';
import { useRestore } from './use-restore';

/** A deleted object that is brought back, without a question: it replaces nothing. */
export function Restore({ location, object }: { location: Location; object: ObjectKey }) {
  const restore = useRestore();
  useActAtOnce(() => restore(location, [object], basename(object)));
  return null;
}
