import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { environmentTable, exampleFile, withTable } from './environment-docs.mjs';

it('keeps .env.example true to the schema', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(exampleFile());
});

it('keeps the README’s table true to the schema', () => {
  const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  // Prettier aligns the columns of the README.
  const loose = (text: string | undefined) => text?.replace(/ +/g, ' ').replace(/-+/g, '-');
  const updated = withTable(readme);
  if (updated !== undefined) expect(loose(readme)).toBe(loose(updated));
  expect(environmentTable().split('\n')).toHaveLength(22);
});
