import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = join(root, 'lib/embedded-s3');

/** An import of this folder's own modules, as plain Node finds it. */
function toFile(specifier: string, from: string): string {
  const target = specifier.startsWith('@/')
    ? join(root, specifier.slice(2))
    : resolve(dirname(from), specifier);
  const path = relative(dirname(from), target);
  return `${path.startsWith('.') ? path : `./${path}`}.mjs`;
}

/**
 * Compiles the store for a plain `node`, which a test can kill without taking Vitest with it. Returns the folder;
 * it lies below node_modules so that the store's packages are found.
 */
export function compileStore(): string {
  const out = join(root, 'node_modules/.cache', `embedded-s3-${process.pid}`);
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.startsWith('testing')) continue;
    const from = join(source, name);
    const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
      },
    });
    const code = outputText.replace(
      /(from\s+['"])((?:@\/|\.\.?\/)[^'"]+)/g,
      (_all, head: string, specifier: string) => head + toFile(specifier, from),
    );
    const to = join(out, name.replace(/\.ts$/, '.mjs'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
  return out;
}
