/** The last so many values asked for or set, by name. What is pushed out is let go of. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>();

  constructor(
    private readonly most: number,
    private readonly letGo: (value: Value) => void,
  ) {}

  get(name: string): Value | undefined {
    const value = this.values.get(name);
    if (value === undefined) return undefined;
    this.values.delete(name);
    this.values.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    const before = this.values.get(name);
    if (before !== undefined) this.letGo(before);
    this.values.delete(name);
    this.values.set(name, value);
    for (const [oldest, old] of this.values) {
      if (this.values.size <= this.most) return;
      this.values.delete(oldest);
      this.letGo(old);
    }
  }
}
