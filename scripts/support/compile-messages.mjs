// @ts-check
import compile from 'icu-minify/compile';
import ts from 'typescript';

/**
 * Loader of the bundler for the texts of `lib/messages`: parses each text at build time, so that no page has to bring a parser for ICU
 * messages. Tests read the texts themselves.
 * @this {{ async: () => (error: unknown, source?: string) => void }}
 * @param {string} source
 */
export default function compileMessages(source) {
  const done = this.async();
  compiled(source).then((code) => done(null, code), done);
}

/** @param {string} source  a module of constant texts */
async function compiled(source) {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  });
  const texts = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return Object.entries(texts)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(compiledTree(value))};`)
    .join('\n');
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function compiledTree(value) {
  if (typeof value === 'string') return compile(value);
  if (typeof value !== 'object' || value === null) throw new Error(`no text: ${String(value)}`);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, compiledTree(inner)]));
}
