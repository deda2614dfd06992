import { expect, it } from 'vitest';
import { endsPdf, isPdf } from './is-pdf';

const bytes = (text: string) => new TextEncoder().encode(text);

it('knows a PDF by its mark, also behind what some writers put before it', () => {
  expect(isPdf(bytes('%PDF-1.7\n…'))).toBe(true);
  expect(isPdf(bytes(`\r\n junk ${'x'.repeat(900)}%PDF-1.4`))).toBe(true);
});

it('takes nothing else for one', () => {
  expect(isPdf(bytes(''))).toBe(false);
  expect(isPdf(bytes('<html>not found</html>'))).toBe(false);
  expect(isPdf(bytes(`${'x'.repeat(1024)}%PDF-1.4`))).toBe(false);
});

it('knows one that is whole by its end', () => {
  expect(endsPdf(bytes(`${'x'.repeat(4096)}startxref\n116\n%%EOF\n`))).toBe(true);
  expect(endsPdf(bytes(`%%EOF${'x'.repeat(1024)}`))).toBe(false);
  expect(endsPdf(bytes('%PDF-1.4\n1 0 obj'))).toBe(false);
});
