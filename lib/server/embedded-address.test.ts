import { expect, it } from 'vitest';
import { embeddedAddress } from './embedded-address';

it.each([
  ['127.0.0.1', 'http://127.0.0.1:9321'],
  ['0.0.0.0', 'http://127.0.0.1:9321'],
  ['::', 'http://127.0.0.1:9321'],
  ['::1', 'http://[::1]:9321'],
  ['192.168.1.5', 'http://192.168.1.5:9321'],
])('at %s is %s', (host, address) => {
  expect(embeddedAddress({ host, port: 9321 })).toBe(address);
});
