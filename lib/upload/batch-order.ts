import type { Batch } from './batch';

/** Which batch goes first: the one added first, unless somebody puts them into another order. */
export class BatchOrder {
  private last = 0;

  constructor(private readonly batches: ReadonlyMap<string, Batch>) {}

  enter(batch: Batch): void {
    this.last += 1;
    batch.rank = this.last;
  }

  /** Before another batch; null: behind them all. */
  moveBefore(id: string, other: string | null): void {
    this.move(id, (rest) => rest.findIndex((one) => one.id === other));
  }

  first(id: string): void {
    this.move(id, () => 0);
  }

  private move(id: string, place: (rest: readonly Batch[]) => number): void {
    const batch = this.batches.get(id);
    if (!batch) return;
    const rest = [...this.batches.values()]
      .filter((one) => one !== batch)
      .sort((one, other) => one.rank - other.rank);
    const index = place(rest);
    rest.splice(index === -1 ? rest.length : index, 0, batch);
    for (const [rank, one] of rest.entries()) one.rank = rank;
    this.last = rest.length;
  }
}
