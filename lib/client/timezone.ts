/** Remembers the reader's time zone so that the server renders the same local times as the browser. */
export const TIME_ZONE_COOKIE = 'windlass-timezone';
