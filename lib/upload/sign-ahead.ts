import { AppError } from '@/lib/domain/errors';
import type { Clock, Signed, SignRequest } from './ports';

/** What one call to the server may sign. */
const MAX_PER_CALL = 100;
/** Signatures are made for about this much to send, and for no fewer than keep every connection busy. */
const BYTES_AHEAD = 256 * 1024 ** 2;
const MIN_AHEAD = 12;
/** Signed URLs live longer than this; older ones are thrown away rather than tried. */
const FRESH_MS = 4 * 60_000;

export interface Signable {
  /** Unique within the list. */
  id: string | number;
  bytes: number;
  request: SignRequest;
}

interface Held {
  signed: Signed;
  at: number;
  route: string;
}

/**
 * Signed URLs just ahead of need: signing everything at the start breaks when signatures expire, signing one by one costs
 * a round trip each. A URL is handed out once, so every attempt travels under its own signature.
 */
export class SignAhead {
  private readonly stock = new Map<Signable['id'], Held>();
  private readonly wanted = new Map<Signable['id'], Signable>();
  private call: Promise<void> | null = null;
  /** How many there were after the last call. */
  private filled = 0;

  /** `upcoming` names what will be asked for next, nearest first; `route` the way signatures are good for now. */
  constructor(
    private readonly clock: Clock,
    private readonly sign: (requests: SignRequest[]) => Promise<Signed[]>,
    private readonly upcoming: (limit: number) => Signable[],
    private readonly route: () => string = () => '',
  ) {}

  /** @throws AppError what the server refused to sign. */
  async take(signable: Signable): Promise<Signed> {
    this.wanted.set(signable.id, signable);
    try {
      for (;;) {
        const held = this.stock.get(signable.id);
        this.stock.delete(signable.id);
        if (held && this.isFresh(held)) return held.signed;
        await (this.call ?? this.refill());
      }
    } finally {
      this.wanted.delete(signable.id);
      this.prefetch();
    }
  }

  /** The store refused a signature: those made with it are no better. */
  forget(): void {
    this.stock.clear();
  }

  /** Signs what comes next, if little is left. */
  prefetch(): void {
    if (
      this.call ||
      this.stock.size > Math.max(MIN_AHEAD / 2, this.filled / 3) ||
      this.upcoming(1).length === 0
    )
      return;
    // Failing here harms nobody: whoever needs the signature asks again and hears the reason.
    this.refill().catch(() => undefined);
  }

  private refill(): Promise<void> {
    // One microtask later, everybody who wants one at this moment has said so.
    this.call = Promise.resolve()
      .then(() => this.restock(this.choose()))
      .finally(() => {
        this.call = null;
      });
    return this.call;
  }

  private async restock(chosen: Signable[]): Promise<void> {
    if (chosen.length === 0) return;
    const at = this.clock.now();
    const route = this.route();
    const urls = await this.sign(chosen.map((one) => one.request));
    for (const [index, one] of chosen.entries()) {
      const signed = urls[index];
      if (!signed) throw new AppError('unexpected', { target: one.request.key });
      this.stock.set(one.id, { signed, at, route });
    }
    this.filled = this.stock.size;
  }

  private choose(): Signable[] {
    const chosen: Signable[] = [];
    let bytes = 0;
    for (const next of [...this.wanted.values(), ...this.upcoming(MAX_PER_CALL)]) {
      if (chosen.length >= MAX_PER_CALL) break;
      if (chosen.length >= MIN_AHEAD && bytes >= BYTES_AHEAD) break;
      const held = this.stock.get(next.id);
      if (held && this.isFresh(held)) continue;
      chosen.push(next);
      bytes += next.bytes;
    }
    return chosen;
  }

  private isFresh(held: Held): boolean {
    return this.clock.now() - held.at < FRESH_MS && held.route === this.route();
  }
}
