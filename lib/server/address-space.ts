import 'server-only';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { isOwnMachine } from '@/lib/domain/own-machine';

/** From how far an address is reached: the machine itself, its network, anywhere. */
export type AddressSpace = 'loopback' | 'private' | 'public';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

const local = new BlockList();
local.addSubnet('10.0.0.0', 8);
local.addSubnet('172.16.0.0', 12);
local.addSubnet('192.168.0.0', 16);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('100.64.0.0', 10);
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');

function spaceOfIp(address: string): AddressSpace {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (loopback.check(address, family)) return 'loopback';
  return local.check(address, family) ? 'private' : 'public';
}

/** Null for a name this server does not know. `hostname` as in a URL, IPv6 in brackets. */
export async function addressSpace(hostname: string): Promise<AddressSpace | null> {
  if (isOwnMachine({ hostname })) return 'loopback';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return spaceOfIp(host);
  try {
    return spaceOfIp((await lookup(host)).address);
  } catch {
    // Unknown here says nothing of what browsers know.
    return null;
  }
}

const ORDER: readonly AddressSpace[] = ['loopback', 'private', 'public'];

/**
 * Whether people who reach the page are likely not to reach the other host: it is nearer to itself than the page is, or has
 * a name that only a container network or an office gives out.
 */
export async function isOutOfReach(page: URL, other: URL): Promise<boolean> {
  if (page.hostname === other.hostname) return false;
  const [from, to] = await Promise.all([addressSpace(page.hostname), addressSpace(other.hostname)]);
  if (from === 'loopback') return false;
  const isBareName = isIP(other.hostname.replace(/^\[|\]$/g, '')) === 0 && !other.hostname.includes('.');
  if (isBareName && page.hostname.includes('.')) return true;
  return from !== null && to !== null && ORDER.indexOf(to) < ORDER.indexOf(from);
}
