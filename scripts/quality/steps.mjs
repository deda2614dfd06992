// @ts-check

/** Where the test runners leave their results, and Playwright its traces. */
export const RESULTS = 'test-results';

/**
 * @typedef {object} QualityStep
 * @property {string} name
 * @property {string[]} npm  arguments of npm; package.json holds the commands themselves
 * @property {'vitest' | 'playwright'} [runner]  whose results are counted; other steps pass or fail as a whole
 * @property {boolean} [quick]  also part of `npm run check`
 */

/** @type {QualityStep[]} */
export const STEPS = [
  {
    name: 'format',
    npm: ['exec', '--no', '--', 'prettier', '--check', '--log-level', 'warn', '.'],
    quick: true,
  },
  { name: 'lint', npm: ['run', '--silent', 'lint'], quick: true },
  { name: 'types', npm: ['run', '--silent', 'typecheck'], quick: true },
  { name: 'dead-code', npm: ['exec', '--no', '--', 'knip'], quick: true },
  { name: 'unit', npm: ['run', '--silent', 'test:unit'], runner: 'vitest', quick: true },
  { name: 'integration', npm: ['run', '--silent', 'test:integration'], runner: 'vitest' },
  { name: 'build', npm: ['run', '--silent', 'build'] },
  { name: 'e2e', npm: ['run', '--silent', 'test:e2e'], runner: 'playwright' },
];

/** @param {QualityStep} step */
export function resultsFile(step) {
  return `${RESULTS}/${step.name}.json`;
}
