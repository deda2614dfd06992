// @ts-check
// `npm run check`: format, lint, types, dead code and unit tests, side by side. What a commit must pass.
import { prepare } from './support/prepare.mjs';
import { runQuietly } from './quality/run-step.mjs';
import { STEPS } from './quality/steps.mjs';

await prepare();
const started = performance.now();
const outcomes = await Promise.all(
  STEPS.filter((step) => step.quick).map(async (step) => {
    const { ok, output } = await runQuietly(step);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${ok ? 'ok     ' : 'FAILED '}  ${step.name} (after ${seconds} s)`);
    if (!ok) console.log(output);
    return ok;
  }),
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
