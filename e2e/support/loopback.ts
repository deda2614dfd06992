/** Tests delete buckets. They run against a store on this machine, never against one somebody else could mean. */
export function requireLoopback(endpoint: string): void {
  const { hostname } = new URL(endpoint);
  if (hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)) return;
  throw new Error(
    `Refusing to test against ${hostname}: the tests delete buckets, so the store must be on a loopback address.`,
  );
}
