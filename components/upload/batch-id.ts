/** Not `randomUUID`, which only secure pages have. */
export function newBatchId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
