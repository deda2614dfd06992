/** What a node of the tree holds; `more` of them are not shown. */
export type OutlineType =
  'object' | 'array' | 'element' | 'string' | 'number' | 'word' | 'text' | 'comment' | 'alias';

/** One line of a tree. A tree is the list of its lines in their order, so that no depth and no number of them needs recursion. */
export interface OutlineNode {
  depth: number;
  /** Name of a member, position in an array, or name of an element. Null for what stands alone. */
  name: string | null;
  type: OutlineType;
  /** As it stands in the source; attributes of an element. */
  value: string;
  /** How many it holds directly. */
  children: number;
  /** Index of the first line that is not inside it. */
  end: number;
}

export interface Outline {
  nodes: OutlineNode[];
  /** The source goes on beyond them. */
  cut: boolean;
}

/** More is not read: even tiny values must not fill the page's memory. */
const MAX_NODES = 100_000;
const MAX_VALUE = 2000;

/** Collects lines; what is left open at the end is closed. */
export class OutlineWriter {
  readonly nodes: OutlineNode[] = [];
  readonly #open: number[] = [];

  get full(): boolean {
    return this.nodes.length >= MAX_NODES;
  }

  /** The innermost that is open. */
  get top(): OutlineNode | undefined {
    return this.nodes[this.#open.at(-1) ?? -1];
  }

  add(name: string | null, type: OutlineType, value: string): void {
    const { top } = this;
    if (top) top.children += 1;
    const end = this.nodes.length + 1;
    const shown = value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
    this.nodes.push({ depth: this.#open.length, name, type, value: shown, children: 0, end });
  }

  open(name: string | null, type: OutlineType, value = ''): void {
    this.add(name, type, value);
    this.#open.push(this.nodes.length - 1);
  }

  close(): void {
    const index = this.#open.pop();
    const node = index === undefined ? undefined : this.nodes[index];
    if (node) node.end = this.nodes.length;
  }

  finish(): Outline {
    while (this.#open.length > 0) this.close();
    return { nodes: this.nodes, cut: this.full };
  }
}

/** Depth to which a tree is unfolded at first. */
const UNFOLDED_DEPTH = 2;
/** A tree of so few lines is unfolded whole. */
const SMALL = 100;

/** The indices of those unfolded at first. */
export function unfoldedAtFirst({ nodes }: Outline): Set<number> {
  const isSmall = nodes.length <= SMALL;
  const unfolded = new Set<number>();
  for (const [index, { depth, end }] of nodes.entries()) {
    if (end > index + 1 && (isSmall || depth < UNFOLDED_DEPTH)) unfolded.add(index);
  }
  return unfolded;
}

export function allUnfolded({ nodes }: Outline): Set<number> {
  const unfolded = new Set<number>();
  for (const [index, { end }] of nodes.entries()) if (end > index + 1) unfolded.add(index);
  return unfolded;
}

/** The indices of the lines in sight. */
export function visibleLines({ nodes }: Outline, unfolded: ReadonlySet<number>): number[] {
  const lines: number[] = [];
  for (let index = 0; index < nodes.length;) {
    lines.push(index);
    index = unfolded.has(index) ? index + 1 : Math.max(index + 1, nodes[index]?.end ?? 0);
  }
  return lines;
}
