// @ts-check
// `npm test`: everything the project promises about itself, from a fresh clone on. Steps may be chosen:
// `npm test -- --only=integration,e2e`. What is left out is said; nothing is skipped silently.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isBuilt } from './support/build.mjs';
import { prepare } from './support/prepare.mjs';
import { ROOT } from './support/project.mjs';
import { runQuietly, runStep } from './quality/run-step.mjs';
import { RESULTS, STEPS } from './quality/steps.mjs';
import { closingLine, sum, tallyOf } from './quality/tally.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = new Set(values.only ? values.only.split(',') : STEPS.map(({ name }) => name));
const unknown = [...chosen].filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
// End-to-end tests see the build, so it must be that of these sources.
if (chosen.has('e2e')) chosen.add('build');

process.chdir(ROOT);
await prepare();
mkdirSync(RESULTS, { recursive: true });

/** @type {string[]} */
const report = [];
/** @type {ReturnType<typeof tallyOf>[]} */
const tallies = [];
// One thread each: beside the first tests they cost hardly any time of their own.
const checks = STEPS.filter((step) => step.quick && !step.runner);
const checking = new Map(
  checks.filter(({ name }) => chosen.has(name)).map((step) => [step, runQuietly(step)]),
);
const inTurn = STEPS.filter((step) => !checks.includes(step));
const first = inTurn.filter((step) => step.runner === 'vitest');
for (const step of [...first, ...checks, ...inTurn.filter((step) => !first.includes(step))]) {
  if (!chosen.has(step.name)) {
    report.push(`  not run  ${step.name}`);
  } else if (step.name === 'build' && isBuilt()) {
    report.push(`  ok       ${step.name} (of these very sources already)`);
  } else {
    console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
    const started = performance.now();
    const ok = await passes(step);
    tallies.push(tallyOf(step, ok));
    const seconds = Math.round((performance.now() - started) / 1000);
    const time = checking.has(step) ? 'beside the first tests' : `${seconds} s`;
    report.push(`  ${ok ? 'ok     ' : 'FAILED '}  ${step.name} (${time})`);
  }
}

const total = sum(tallies);
console.log(`\n${report.join('\n')}\n\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {import('./quality/steps.mjs').QualityStep} step */
async function passes(step) {
  const beside = await checking.get(step);
  if (beside) {
    console.log(beside.output);
    return beside.ok;
  }
  if (step.name !== 'e2e') return runStep(step);
  try {
    // Imported late: it needs a dependency, and on a fresh clone there are none until `prepare` has run.
    const { ensureChromium } = await import('./quality/chromium.mjs');
    process.env.CHROMIUM_PATH = ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  return runStep(step);
}
