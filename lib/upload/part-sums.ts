import { sumOf } from './context';
import type { Item, PartWork } from './item';
import { joinSums, toBase64 } from './md5';
import { LANES } from './md5-lanes';
import { partRange, type MultipartPlan } from './plan';
import type { Sums } from './ports';

/** Parts whose sums are there, or being computed, before a connection is free for them. */
const AHEAD = 4;
/** How far ahead `prepare` looks. */
export const SUMS_AHEAD = AHEAD + LANES;

/** The MD5s of a file's parts, computed ahead of the network: while one part is sent the next ones are read. */
export class PartSums {
  private readonly underWay = new Map<number, Promise<string | null>>();
  private readonly work: PartWork;

  constructor(
    private readonly sums: Sums | null,
    private readonly item: Item,
    private readonly plan: MultipartPlan,
    private readonly signal: AbortSignal,
  ) {
    this.work = workOf(item);
  }

  /** Null where sums cannot be computed. @throws AppError `file_unreadable`, `cancelled` */
  async of(partNumber: number): Promise<string | null> {
    return this.work.sums.get(partNumber) ?? this.start(partNumber);
  }

  /**
   * The file's first parts will be needed soon. Where connections stand idle until then, the first at once, and so few with it
   * that they need not wait for many.
   */
  begin(awaited: boolean): void {
    const count = Math.min(awaited ? 1 + AHEAD : LANES, this.plan.partCount);
    if (awaited) this.startAhead(1, true);
    this.prepare(Array.from({ length: count }, (_, index) => index + 1));
  }

  /** Will be needed next, in this order. Once there are few, as many more are begun as can be summed together. */
  prepare(partNumbers: readonly number[]): void {
    if (this.sums === null || partNumbers.slice(0, AHEAD).every((number) => this.isBegun(number))) return;
    const left = partNumbers.filter((number) => !this.isBegun(number));
    for (const number of left.slice(0, LANES)) this.startAhead(number);
  }

  private startAhead(partNumber: number, now = false): void {
    // Failing here harms nobody: whoever needs the sum asks again and hears the reason.
    this.start(partNumber, now).catch(() => undefined);
  }

  private isBegun(partNumber: number): boolean {
    return this.work.sums.has(partNumber) || this.underWay.has(partNumber);
  }

  private start(partNumber: number, now = false): Promise<string | null> {
    const known = this.underWay.get(partNumber);
    if (known) return known;
    const { start, end } = partRange(this.plan, partNumber);
    const sum = sumOf(this.sums, this.item.bytes.slice(start, end), this.signal, now)
      .then((hex) => {
        if (hex !== null) this.work.sums.set(partNumber, hex);
        return hex;
      })
      .finally(() => this.underWay.delete(partNumber));
    this.underWay.set(partNumber, sum);
    return sum;
  }
}

/** What is known of an item's parts, from now on kept. */
export function workOf(item: Item): PartWork {
  return (item.work ??= { sums: new Map(), sent: new Set() });
}

/** What the finished object must be, as the server is asked to prove it; empty where a part's sum is not known. */
export async function proofOf(
  sums: Sums | null,
  { sums: known }: PartWork,
  { partCount }: MultipartPlan,
  signal: AbortSignal,
): Promise<{ md5?: string; parts?: string }> {
  const list: string[] = [];
  for (let number = 1; number <= partCount; number += 1) {
    const sum = known.get(number);
    if (sum === undefined) return {};
    list.push(sum);
  }
  const joined = joinSums(list);
  const md5 = await sumOf(sums, new Blob([joined]), signal);
  return md5 === null ? {} : { md5: `${md5}-${partCount}`, parts: toBase64(joined) };
}
