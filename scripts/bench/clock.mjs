// @ts-check

/**
 * Milliseconds `work` takes.
 * @param {() => Promise<unknown>} work
 */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * The median of `rounds` measurements, the first one thrown away.
 * @param {number} rounds
 * @param {() => Promise<number>} measure  milliseconds
 */
export async function median(rounds, measure) {
  await measure();
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure());
  return medianOf(all);
}

/** @param {number[]} values */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
