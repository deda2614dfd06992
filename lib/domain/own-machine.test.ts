import { expect, it } from 'vitest';
import { isOwnMachine } from './own-machine';

it.each([
  ['http://127.0.0.1:9321/demo/a?X-Amz-Expires=60', true],
  ['http://127.8.9.1/a', true],
  ['http://localhost:9000/a', true],
  ['http://demo.localhost/a', true],
  ['http://[::1]:9321/a', true],
  ['https://s3.eu-central-1.amazonaws.com/a', false],
  ['http://192.168.0.7:9321/127.0.0.1', false],
  ['https://127.0.0.1.example.com/a', false],
])('%s: %s', (url, is) => expect(isOwnMachine(new URL(url))).toBe(is));
