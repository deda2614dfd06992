'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { keepCookie } from '@/lib/client/cookie';
import { TIME_ZONE_COOKIE } from '@/lib/client/timezone';

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
    keepCookie(TIME_ZONE_COOKIE, ownTimeZone());
  }, [fromServer]);
  return timeZone;
}

/** The cookie may hold anything: an unknown zone would throw in every formatter. */
function isTimeZone(text: string): boolean {
  return text === 'UTC' || Intl.supportedValuesOf('timeZone').includes(text);
}
