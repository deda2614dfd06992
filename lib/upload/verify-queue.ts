import { AppError } from '@/lib/domain/errors';
import { toAppError } from './context';
import type { Item } from './item';
import type { Clock, VerifyRequest, VerifyResult } from './ports';

/** What one call to the server may ask about. */
const MAX_PER_CALL = 1000;
/** Files that arrive within this time are asked about together. */
const GROUP_MS = 300;

/** Compares small files with what the store holds, in groups and after the fact: it keeps nothing from being sent. */
export class VerifyQueue {
  private waiting: Item[] = [];
  private asking = false;
  private callOff: (() => void) | null = null;

  /** `settle`: null where the server could not be asked. */
  constructor(
    private readonly clock: Clock,
    private readonly ask: (objects: VerifyRequest[]) => Promise<VerifyResult[]>,
    private readonly settle: (item: Item, result: VerifyResult | null) => void,
  ) {}

  add(item: Item): void {
    this.waiting.push(item);
    if (this.waiting.length >= MAX_PER_CALL) void this.flush();
    else this.later();
  }

  private later(): void {
    if (this.asking) return;
    this.callOff ??= this.clock.after(GROUP_MS, () => void this.flush());
  }

  private async flush(): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    if (this.asking) return;
    const items = this.waiting.slice(0, MAX_PER_CALL);
    this.waiting = this.waiting.slice(MAX_PER_CALL);
    this.asking = true;
    const objects = items.map(({ key, size, sum }) => ({ key, size, etag: sum ?? '' }));
    const answer = await this.ask(objects).catch(toAppError);
    this.asking = false;
    for (const [index, item] of items.entries()) {
      this.settle(item, answer instanceof AppError ? null : (answer[index] ?? null));
    }
    if (this.waiting.length > 0) this.later();
  }
}
