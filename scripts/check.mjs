// @ts-check
// `npm run check`: format, lint, types, dead code and unit tests, side by side, in well under a minute. What a commit must pass.
import { mkdirSync } from 'node:fs';
import { prepare } from './support/prepare.mjs';
import { runStep } from './quality/run-step.mjs';
import { RESULTS, STEPS } from './quality/steps.mjs';

await prepare();
mkdirSync(RESULTS, { recursive: true });

const outcomes = await Promise.all(
  STEPS.filter((step) => step.quick).map(async (step) => {
    const { ok, output, seconds } = await runStep(step, { stream: false });
    console.log(`${ok ? 'ok     ' : 'FAILED '}  ${step.name} (${seconds.toFixed(1)} s)`);
    if (!ok) console.log(output);
    return ok;
  }),
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
