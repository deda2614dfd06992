'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/client/timezone';

const YEAR_SECONDS = 31_536_000;
const never = () => () => undefined;
const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The reader's time zone. While hydrating it is what the server rendered with (the cookie's, or UTC on a first visit), so
 * that both agree; right after, it is the browser's own.
 */
export function useTimeZone(fromServer: string | undefined): string {
  const timeZone = useSyncExternalStore(never, ownTimeZone, () =>
    fromServer !== undefined && isTimeZone(fromServer) ? fromServer : 'UTC',
  );
  useEffect(() => {
    if (ownTimeZone() === fromServer) return;
    document.cookie = `${TIME_ZONE_COOKIE}=${ownTimeZone()}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  }, [fromServer]);
  return timeZone;
}

/** The cookie may hold anything: an unknown zone would throw in every formatter. */
function isTimeZone(text: string): boolean {
  return text === 'UTC' || Intl.supportedValuesOf('timeZone').includes(text);
}
