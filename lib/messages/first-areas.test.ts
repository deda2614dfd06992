import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { en } from './en';
import { FIRST_AREAS } from './first-areas';
import * as late from './late/en';

const SOURCES = ['.tsx', '.ts', '/index.tsx', '/index.ts'];

/** The file an import leads to; undefined for packages and styles. */
function resolved(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.join(path.dirname(from), specifier)
      : undefined;
  return base && SOURCES.map((ending) => base + ending).find((file) => existsSync(file));
}

/** Everything that pages bring along by themselves: what they import, but not what they load by `import()`. */
function broughtAlong(): Set<string> {
  const pending = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => path.join('app', name));
  const found = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|\} from|export .* from)\b(?! type).*?'([^']+)';$/gm,
    );
    for (const [, specifier = ''] of imports) {
      const next = resolved(file, specifier);
      if (next !== undefined) pending.push(next);
    }
  }
  return found;
}

it('every text is either in the first load or loaded later', () => {
  const lateAreas = Object.keys(late);
  expect([...FIRST_AREAS, ...lateAreas].sort()).toEqual(Object.keys(en).sort());
});

it('what a page brings along says nothing that comes later', () => {
  const files = [...broughtAlong()];
  const first: readonly string[] = FIRST_AREAS;
  const tooEarly = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/useTranslations\(\s*'(\w+)/g)]
      .map(([, area = '']) => area)
      .filter((area) => !first.includes(area))
      .map((area) => `${file} says ${area}: load it by onDemand`),
  );
  expect(files).toContain('components/browse/listing.tsx');
  expect(files).toContain('components/shell/main-pane.tsx');
  expect(tooEarly).toEqual([]);
});
