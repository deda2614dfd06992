/**
 * Whether a host is the very computer that asks, whatever its network: browsers trust it like what is encrypted, and nobody
 * else reaches it (Secure Contexts, "Is origin potentially trustworthy?").
 */
export function isOwnMachine({ hostname }: Pick<URL, 'hostname'>): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
