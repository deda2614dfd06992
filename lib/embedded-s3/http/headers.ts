/** Request headers by lower-case name, with the bytes as they came (latin1) and repeated ones joined by a comma. */
export class Headers {
  readonly #values = new Map<string, string>();

  constructor(rawHeaders: readonly string[]) {
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
      const name = (rawHeaders[i] ?? '').toLowerCase();
      const value = (rawHeaders[i + 1] ?? '').trim();
      const before = this.#values.get(name);
      this.#values.set(name, before === undefined ? value : `${before},${value}`);
    }
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** Adds what a presigned URL carries in its query; a header that was sent wins. */
  hoist(name: string, value: string): void {
    if (!this.#values.has(name)) this.#values.set(name, value);
  }
}
