// @ts-check
// What people read about environment variables, made from the schema itself. Run it after a change of
// lib/server/env-schema.js: node scripts/support/environment-docs.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeEnvironment } from '../../lib/server/env-schema.js';
import { ROOT } from './project.mjs';

const BEGIN = '<!-- environment:begin (made by scripts/support/environment-docs.mjs) -->';
const END = '<!-- environment:end -->';

/** The README's table. */
export function environmentTable() {
  const rows = describeEnvironment().map(
    (variable) =>
      `| \`${variable.name}\` | ${variable.default === undefined ? '' : `\`${variable.default}\``} | ${variable.description.replaceAll('|', '\\|')} |`,
  );
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The text with the table between the two marks; undefined where there are none. @param {string} readme */
export function withTable(readme) {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin === -1 || end < begin) return undefined;
  return `${readme.slice(0, begin)}${BEGIN}\n\n${environmentTable()}\n\n${readme.slice(end)}`;
}

/** `.env.example`. */
export function exampleFile() {
  const variables = describeEnvironment().map(
    (variable) =>
      `# ${variable.description.replaceAll('`', '')}\n# ${variable.name}=${variable.default ?? ''}\n`,
  );
  return [
    '# Copy to .env and uncomment what you need: everything is optional. Variables set elsewhere win.\n',
    ...variables,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(path.join(ROOT, '.env.example'), exampleFile());
  const readme = path.join(ROOT, 'README.md');
  const updated = existsSync(readme) ? withTable(readFileSync(readme, 'utf8')) : undefined;
  if (updated !== undefined) writeFileSync(readme, updated);
  else console.log(`README.md has no ${BEGIN} … ${END}: its table was left alone.`);
}
