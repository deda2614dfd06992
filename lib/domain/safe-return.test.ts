import { expect, test } from 'vitest';
import { safeReturn } from './safe-return';

test('goes back to a place in the app, its query unchanged', () => {
  expect(safeReturn('/local/demo?prefix=a%2F%2Fb%2F&open=x%0A')).toBe(
    '/local/demo?prefix=a%2F%2Fb%2F&open=x%0A',
  );
});

test.each([
  undefined,
  null,
  '',
  'local',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/sign-in?callbackUrl=/',
  '/api/object?key=x',
])('%j leads to the start page', (wanted) => {
  expect(safeReturn(wanted)).toBe('/');
});

test('what comes out never leaves the origin', () => {
  expect(new URL(safeReturn('/..//evil.example/x'), 'https://app.example').origin).toBe(
    'https://app.example',
  );
});
