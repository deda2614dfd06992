// @ts-check
// `npm run bench`: what Windlass adds to the store's own speed. Each number is a ratio to the raw SDK, or to a bare page with
// XMLHttpRequests, on the same store in the same run: it says the same on a slow machine as on a fast one.
// One measurement alone: `npm run bench -- --only=large-upload`. Another store: WINDLASS_BENCH_S3_ENDPOINT and its two keys.
import { parseArgs } from 'node:util';
import { prepare } from './support/prepare.mjs';
import { MEASUREMENTS } from './bench/measurements.mjs';
import { openBench } from './bench/open.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only ? values.only.split(',') : Object.keys(MEASUREMENTS);
const unknown = chosen.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(
    `No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}`,
  );
  process.exit(2);
}

await prepare();
const bench = await openBench();
let missed = 0;
try {
  for (const name of chosen) {
    const { value, detail, met } = await MEASUREMENTS[name](bench);
    const verdict = met === undefined ? '' : met ? 'meets the bar' : 'MISSES THE BAR';
    if (met === false) missed += 1;
    console.log([name.padEnd(14), value.padEnd(12), verdict.padEnd(16), detail].join('  '));
  }
} finally {
  await bench.close();
}
process.exitCode = missed > 0 ? 1 : 0;
