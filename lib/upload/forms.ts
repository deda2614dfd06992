/**
 * Where small files travel as forms: a presigned PUT has an address of its own, and browsers ask every store about every
 * address before they use it; a form goes at once. Not every store knows forms, and only trying tells.
 */
export class Forms {
  private readonly taken = new Set<string>();
  private readonly refused = new Set<string>();

  /** Until `refuse`. */
  mayTry(route: string): boolean {
    return !this.refused.has(route);
  }

  /** Whether the store is known to take them: then what goes wrong is the file's or the line's. */
  works(route: string): boolean {
    return this.taken.has(route);
  }

  took(route: string): void {
    this.taken.add(route);
  }

  /** For as long as the page lives. */
  refuse(route: string): void {
    this.refused.add(route);
  }
}
