/** What goes wrong with one request. `stored`: the store takes it all the same, only the answer is lost. */
export type Fault =
  | { kind: 'lost'; stored?: boolean; sent?: number }
  | { kind: 'refused'; status: number; code?: string; retryAfter?: number }
  | { kind: 'unreadable' }
  | { kind: 'hang' };
