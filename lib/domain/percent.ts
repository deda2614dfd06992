/** RFC 3986: everything but its unreserved characters, `!'()*` included, which encodeURIComponent leaves alone. */
export function rfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase(),
  );
}

/** A key as it stands in a store's URLs: slashes stay, all else is encoded. */
export function percentPath(path: string): string {
  return path.split('/').map(rfc3986).join('/');
}
