// @ts-check
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ROOT } from '../support/project.mjs';
import { run } from '../support/run.mjs';
import { resultsFile } from './steps.mjs';

/**
 * Runs one step to its end, its output on this terminal.
 * @param {import('./steps.mjs').QualityStep} step
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStep(step) {
  // A result left by an earlier run must never be counted as this one's.
  if (step.runner) rmSync(resultsFile(step), { force: true });
  return (await run('npm', [...step.npm, ...reporterArguments(step)], environmentOf(step))) === 0;
}

/**
 * Runs one step beside others: its output is kept until it is done.
 * @param {import('./steps.mjs').QualityStep} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(step) {
  const child = spawn('npm', step.npm, {
    cwd: ROOT,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environmentOf(step), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const end = () => void child.kill();
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  let output = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @param {import('./steps.mjs').QualityStep} step */
function reporterArguments(step) {
  if (step.runner === 'vitest') {
    return ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile(step)}`];
  }
  return step.runner === 'playwright' ? ['--', '--reporter=list,json'] : [];
}

/** @param {import('./steps.mjs').QualityStep} step */
function environmentOf(step) {
  return { NEXT_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: resultsFile(step) };
}
