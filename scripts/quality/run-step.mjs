// @ts-check
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resultsFile } from './steps.mjs';

/**
 * Runs one step to its end.
 * @param {import('./steps.mjs').QualityStep} step
 * @param {{ stream: boolean }} options  stream: show the output as it comes; else it is returned
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function runStep(step, { stream }) {
  // A result left by an earlier run must never be counted as this one's.
  if (step.runner) rmSync(resultsFile(step), { force: true });
  const started = performance.now();
  const child = spawn('npm', [...step.npm, ...reporterArguments(step)], {
    shell: process.platform === 'win32',
    stdio: stream ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultsFile(step),
      ...(stream ? {} : { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }),
    },
  });
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

/** @param {import('./steps.mjs').QualityStep} step */
function reporterArguments(step) {
  if (step.runner === 'vitest') {
    return ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile(step)}`];
  }
  return step.runner === 'playwright' ? ['--', '--reporter=list,json'] : [];
}
