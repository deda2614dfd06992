// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a script was started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Says a plain sentence and ends the process: for what only the person at the terminal can put right. */
export function giveUp(/** @type {string} */ message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Variables of `.env.local` and `.env`; those set already win, as they do for Next. */
export function loadEnvironmentFiles() {
  for (const name of ['.env.local', '.env']) {
    const file = path.join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
