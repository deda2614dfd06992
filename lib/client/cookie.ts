const YEAR_SECONDS = 31_536_000;

/** Keeps a choice for a year, in a cookie: the server already renders by it. `name` and `value` as cookies may hold them. */
export function keepCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
