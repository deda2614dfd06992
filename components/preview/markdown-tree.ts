import MarkdownIt, { type Token } from 'markdown-it';

const TAGS = [
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'code',
    'em',
    'strong',
    's',
  ],
  ...['a', 'img', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
] as const;
export type MarkdownTag = (typeof TAGS)[number];
const KNOWN: ReadonlySet<string> = new Set(TAGS);

export interface MarkdownElement {
  tag: MarkdownTag;
  children: MarkdownNode[];
  /** Of `a`: a web or mail address, nothing else. */
  href?: string;
  /** Of `ol`: its first number. */
  start?: number;
}
export type MarkdownNode = string | MarkdownElement;

export interface MarkdownTree {
  children: MarkdownNode[];
  /** There is more than is shown. */
  cut: boolean;
}

/** What a page can hold without slowing down. */
const MAX_NODES = 30_000;
const SAFE_LINK = /^(https?:\/\/|mailto:)/i;

/** Markdown as a tree of known elements and text. HTML in it stays text; images keep their description alone. */
export function markdownTree(text: string): MarkdownTree {
  const parser = new MarkdownIt({ html: false, linkify: true });
  const builder = new TreeBuilder();
  builder.addAll(parser.parse(text, {}));
  return { children: builder.root, cut: builder.full };
}

class TreeBuilder {
  readonly root: MarkdownNode[] = [];
  #open: MarkdownNode[][] = [this.root];
  #nodes = 0;

  get full(): boolean {
    return this.#nodes >= MAX_NODES;
  }

  addAll(tokens: readonly Token[]): void {
    for (const [index, token] of tokens.entries()) {
      if (this.full) return;
      if (tokens[index - 2]?.type === 'list_item_open') tickTask(token);
      if (token.nesting === -1) this.#close(token);
      else if (token.nesting === 1)
        this.#element(token, token.tag, (element) => this.#open.push(element.children));
      else this.#leaf(token);
    }
  }

  #leaf(token: Token): void {
    if (token.type === 'inline') this.addAll(token.children ?? []);
    else if (token.type === 'fence' || token.type === 'code_block') {
      this.#add({ tag: 'pre', children: [{ tag: 'code', children: [token.content] }] });
    } else if (token.type === 'code_inline') this.#add({ tag: 'code', children: [token.content] });
    else if (token.type === 'image') this.#add({ tag: 'img', children: [token.content] });
    else if (token.type === 'softbreak') this.#add('\n');
    else if (KNOWN.has(token.tag)) this.#element(token, token.tag);
    else if (token.content !== '') this.#add(token.content);
  }

  #element(token: Token, tag: string, then?: (element: MarkdownElement) => void): void {
    // A paragraph of a tight list is there for its children alone.
    if (token.hidden || !isKnown(tag)) return;
    const element: MarkdownElement = { tag, children: [] };
    const href = tag === 'a' ? token.attrGet('href') : null;
    if (typeof href === 'string' && SAFE_LINK.test(href)) element.href = href;
    const start = tag === 'ol' ? Number(token.attrGet('start') ?? 1) : 1;
    if (start !== 1) element.start = start;
    this.#add(element);
    then?.(element);
  }

  #close(token: Token): void {
    if (!token.hidden && isKnown(token.tag) && this.#open.length > 1) this.#open.pop();
  }

  #add(node: MarkdownNode): void {
    this.#nodes += 1;
    this.#open.at(-1)?.push(node);
  }
}

/** `[ ]` and `[x]` before what a list says (GitHub Flavored Markdown, 5.3). */
function tickTask({ children }: Token): void {
  const [first] = children ?? [];
  if (first?.type !== 'text') return;
  first.content = first.content.replace(/^\[([ xX])\] /, (_, mark) => (mark === ' ' ? '☐ ' : '☑ '));
}

function isKnown(tag: string): tag is MarkdownTag {
  return KNOWN.has(tag);
}
