const BASE = 'http://local.invalid';

/**
 * Where to go after signing in. Only a path of this app: anything that a browser would read as another origin
 * (`//host`, `/\host`, `https:`) becomes the start page, as do the sign-in page itself and the API.
 */
export function safeReturn(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, BASE)) return '/';
  const url = new URL(wanted, BASE);
  // `/..//host` comes out of the parser as the path `//host`, which would be read as another origin the next time.
  if (url.origin !== BASE || /^\/(\/|(sign-in|api)(\/|$))/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
