import { describe, expect, it } from 'vitest';
import { clientAddress, isSameOrigin, requestOrigin } from './request-origin';

const headers = (values: Record<string, string>) => new Headers(values);

describe('requestOrigin', () => {
  it.each([
    [{ host: 'localhost:3000' }, 'http://localhost:3000'],
    [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
    [
      { host: 'inner', 'x-forwarded-host': 'a.example, b', 'x-forwarded-proto': 'https,http' },
      'https://a.example',
    ],
    [{ host: 'a.example/@evil' }, 'http://localhost'],
    [{ host: 'a b' }, 'http://localhost'],
    [{}, 'http://localhost'],
  ])('of %j is %s', (values, origin) => {
    expect(requestOrigin(headers(values)).origin).toBe(origin);
  });

  it('is the configured one where there is one', () => {
    expect(requestOrigin(headers({ host: 'x' }), 'https://files.example.com').origin).toBe(
      'https://files.example.com',
    );
  });
});

describe('isSameOrigin', () => {
  const host = 'files.example.com';
  it.each([
    [{ host, origin: 'http://files.example.com' }, true],
    [{ host }, true],
    [{ host, 'sec-fetch-site': 'same-origin' }, true],
    [{ host, 'sec-fetch-site': 'same-site', origin: 'http://files.example.com' }, false],
    [{ host, 'sec-fetch-site': 'cross-site' }, false],
    [{ host, 'sec-fetch-site': 'none' }, false],
    [{ host, origin: 'https://files.example.com' }, false],
    [{ host, origin: 'http://files.example.com:8080' }, false],
    [{ host, origin: 'null' }, false],
  ])('of %j is %s', (values, expected) => {
    expect(isSameOrigin(headers(values as unknown as Record<string, string>))).toBe(expected);
  });
});

describe('clientAddress', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    // Straight from the internet: whatever the client wrote itself stands before its true address.
    ['1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['1.2.3.4, 203.0.113.9, 127.0.0.1', '203.0.113.9'],
    ['203.0.113.9, 10.0.0.2, ::ffff:192.168.1.1', '203.0.113.9'],
    ['2001:db8::7, ::1', '2001:db8::7'],
    ['127.0.0.1', '127.0.0.1'],
    ['', 'unknown'],
  ])('of %j is %s', (forwarded, address) => {
    expect(clientAddress(headers({ 'x-forwarded-for': forwarded }))).toBe(address);
  });
});
