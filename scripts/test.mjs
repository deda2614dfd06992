// @ts-check
// `npm test`: everything the project promises about itself, from a fresh clone on. Steps may be chosen:
// `npm test -- --only=integration,e2e`. What is left out is said; nothing is skipped silently.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from './support/prepare.mjs';
import { runStep } from './quality/run-step.mjs';
import { RESULTS, STEPS } from './quality/steps.mjs';
import { closingLine, sum, tallyOf } from './quality/tally.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only ? values.only.split(',') : STEPS.map(({ name }) => name);
const unknown = chosen.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

await prepare();
mkdirSync(RESULTS, { recursive: true });

const report = [];
const tallies = [];
for (const step of STEPS) {
  if (!chosen.includes(step.name)) {
    report.push(`  not run  ${step.name}`);
    continue;
  }
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
  const { ok, seconds } = await attempt(step);
  tallies.push(tallyOf(step, ok));
  report.push(`  ${ok ? 'ok     ' : 'FAILED '}  ${step.name} (${Math.round(seconds)} s)`);
}

const total = sum(tallies);
console.log(`\n${report.join('\n')}\n\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {import('./quality/steps.mjs').QualityStep} step */
async function attempt(step) {
  try {
    if (step.name === 'e2e') {
      // Imported late: it needs a dependency, and on a fresh clone there are none until `prepare` has run.
      const { ensureChromium } = await import('./quality/chromium.mjs');
      process.env.CHROMIUM_PATH = ensureChromium();
    }
    return await runStep(step, { stream: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ok: false, seconds: 0 };
  }
}
