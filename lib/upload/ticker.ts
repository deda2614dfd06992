import type { Batch } from './batch';
import { progressOf } from './batch-progress';
import type { UploadContext } from './context';

const REPORT_EVERY_MS = 250;
/** A request whose bytes stand still this long is given up and tried again (a laptop that slept, a silent proxy). */
const STALLED_MS = 60_000;
/** The store may think longer about bytes it has. */
const STALLED_ANSWER_MS = 300_000;

/** One timer for all uploads: tells what has changed, and gives up requests that stand still. */
export class Ticker {
  private callOff: (() => void) | null = null;

  constructor(
    private readonly context: UploadContext,
    private readonly batches: ReadonlyMap<string, Batch>,
    private readonly onRest: () => void,
  ) {}

  later(): void {
    this.callOff ??= this.context.ports.clock.after(REPORT_EVERY_MS, () => {
      this.callOff = null;
      this.tick();
    });
  }

  /** What has ended is told at once. */
  tell(batch: Batch): void {
    batch.dirty = false;
    this.context.ports.onChange(progressOf(batch, this.context.ports.clock.now(), this.context.gate));
  }

  private tick(): void {
    const { ports, gate, live } = this.context;
    const now = ports.clock.now();
    for (const request of live) {
      const patience = request.complete ? STALLED_ANSWER_MS : STALLED_MS;
      if (now - request.movedAt > patience) request.stall();
    }
    let busy = false;
    for (const batch of this.batches.values()) {
      const isActive = batch.active.size > 0;
      busy ||= isActive;
      if (!batch.dirty && !(isActive && gate.open)) continue;
      this.tell(batch);
    }
    if (busy) this.later();
    else this.onRest();
  }
}
