/** How often what runs is shown as it is by then. */
const EVERY_MS = 250;

/** Tells of what changes all the time, a few times a second: soon after each change, so that the last is told as well. */
export class NowAndThen {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly tell: () => void) {}

  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.tell();
    }, EVERY_MS);
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
