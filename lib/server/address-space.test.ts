import { expect, test } from 'vitest';
import { addressSpace, isOutOfReach } from './address-space';

test.each([
  ['127.0.0.1', 'loopback'],
  ['localhost', 'loopback'],
  ['[::1]', 'loopback'],
  ['10.1.2.3', 'private'],
  ['192.168.0.9', 'private'],
  ['[fd00::1]', 'private'],
  ['8.8.8.8', 'public'],
  ['[2001:4860:4860::8888]', 'public'],
  ['no-such-name.invalid', null],
])('%s is %s', async (host, space) => {
  expect(await addressSpace(host)).toBe(space);
});

test.each([
  ['https://8.8.8.8', 'http://10.0.0.1:9000', true],
  ['https://8.8.8.8', 'http://localhost:9000', true],
  ['https://192.168.0.2', 'http://127.0.0.1:9000', true],
  ['https://files.invalid', 'http://minio:9000', true],
  ['http://localhost:3000', 'http://10.0.0.1:9000', false],
  ['http://localhost:3000', 'http://localhost:9000', false],
  ['http://192.168.0.2', 'http://192.168.0.3:9000', false],
  ['http://nas:3000', 'http://nas:9000', false],
  ['http://192.168.0.2', 'https://8.8.8.8', false],
])('from a page at %s, %s is out of reach: %s', async (page, store, expected) => {
  expect(await isOutOfReach(new URL(page), new URL(store))).toBe(expected);
});
