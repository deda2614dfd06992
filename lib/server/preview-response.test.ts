import { expect, it } from 'vitest';
import { MAX_PREVIEW_RANGE } from '@/lib/domain/limits';
import { isBoundedRange } from './preview-response';

it.each([
  'bytes=0-0',
  'bytes=10-19',
  'bytes=-5',
  `bytes=50000000000-${50_000_000_000 + MAX_PREVIEW_RANGE - 1}`,
])('reads %s', (range) => expect(isBoundedRange(range)).toBe(true));

it.each([
  'bytes=0-',
  'bytes=5-4',
  'bytes=-0',
  'bytes=0-1,4-5',
  'lines=0-1',
  '',
  `bytes=0-${MAX_PREVIEW_RANGE}`,
  `bytes=-${MAX_PREVIEW_RANGE + 1}`,
])('refuses %s, whose end nobody knows or wants', (range) => expect(isBoundedRange(range)).toBe(false));
