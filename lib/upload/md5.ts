/** A sum in hex as its sixteen bytes. */
export function md5Bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

/** As the header of that name wants it. */
export function contentMd5(hex: string): string {
  return toBase64(md5Bytes(hex));
}

/** The sums of parts in a row. */
export function joinSums(sums: readonly string[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(sums.length * 16);
  for (const [index, sum] of sums.entries()) joined.set(md5Bytes(sum), index * 16);
  return joined;
}

/** Bytes given to `btoa` at once: arguments of one call are not without number. */
const CHUNK = 6 * 1024;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return text;
}
