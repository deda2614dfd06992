// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { resultsFile } from './steps.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * What a finished step adds to the closing line: its tests. A step that failed adds at least one failure, whatever its
 * results say: a runner that fell over before it wrote them has not passed.
 * @param {import('./steps.mjs').QualityStep} step
 * @param {boolean} ok
 * @returns {Tally}
 */
export function tallyOf(step, ok) {
  const tally =
    step.runner && existsSync(resultsFile(step)) ? counted(step) : { passed: 0, failed: 0, skipped: 0 };
  return ok ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

/**
 * @param {import('./steps.mjs').QualityStep} step
 * @returns {Tally}
 */
function counted(step) {
  const results = JSON.parse(readFileSync(resultsFile(step), 'utf8'));
  if (step.runner === 'vitest') {
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  }
  const { expected, flaky, unexpected, skipped } = results.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
