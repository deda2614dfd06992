import type { File } from './entry';
import { MAX_SEARCH_CHARACTERS } from './limits';

/** In the name; in the whole path below the searched prefix when the text holds a slash. Case does not matter. */
interface TextCondition {
  kind: 'contains' | 'glob' | 'regex';
  text: string;
  path: boolean;
}

/** One condition of a search; an object is found when all of them hold. */
export type Condition =
  | TextCondition
  | { kind: 'size'; compare: Comparison; bytes: number }
  /** `from` and `to` in epoch milliseconds, `to` exclusive: a day, a month or a year is a span of time. */
  | { kind: 'modified'; compare: Comparison; from: number; to: number }
  /** Lower case, without the dot. */
  | { kind: 'extension'; extensions: readonly string[] }
  /** Upper case. */
  | { kind: 'class'; classes: readonly string[] };

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type SearchProblem =
  { problem: 'size' | 'date' | 'empty-list' | 'regex'; term: string } | { problem: 'too-long' };

export type ParsedSearch =
  { ok: true; conditions: readonly Condition[] } | { ok: false; error: SearchProblem };

/** What storage classes are called when a store names none. */
export const DEFAULT_CLASS = 'STANDARD';

const COMPARED = /^(size|modified)(<=|>=|<|>|=|:)(.*)$/is;
const LISTED = /^(ext|class):(.*)$/is;

/**
 * Reads a search as it is typed: words and `"quoted words"` (contained in the name), `*.log` (glob), `/^IMG_\d+/` (regular
 * expression), `size>10mb`, `modified>=2024-01-01`, `ext:pdf,docx`, `class:glacier`. Dates are days, months or years in
 * UTC. Everything must hold.
 */
export function parseSearch(text: string): ParsedSearch {
  if (text.length > MAX_SEARCH_CHARACTERS) return { ok: false, error: { problem: 'too-long' } };
  const conditions: Condition[] = [];
  for (const { term, quoted } of terms(text)) {
    const parsed = quoted ? contains(term) : condition(term);
    if ('problem' in parsed) return { ok: false, error: parsed };
    conditions.push(parsed);
  }
  return { ok: true, conditions };
}

interface Term {
  term: string;
  quoted: boolean;
}

/** A regular expression may hold spaces; so may what stands in quotes. */
function* terms(text: string): Generator<Term> {
  const pattern = /"([^"]*)"|(\/(?:\\.|[^/\\])+\/(?=\s|$))|(\S+)/gsu;
  for (const [, quoted, regex, word] of text.matchAll(pattern)) {
    if (quoted !== undefined) {
      if (quoted !== '') yield { term: quoted, quoted: true };
    } else yield { term: regex ?? word ?? '', quoted: false };
  }
}

function condition(term: string): Condition | SearchProblem {
  const [, field, operator, value = ''] = COMPARED.exec(term) ?? [];
  if (field !== undefined && operator !== undefined) {
    const compare = (operator === ':' ? '=' : operator) as Comparison;
    return field.toLowerCase() === 'size' ? size(term, compare, value) : modified(term, compare, value);
  }
  const [, list, values = ''] = LISTED.exec(term) ?? [];
  if (list !== undefined) {
    const parts = values.split(',').filter((value) => value !== '');
    if (parts.length === 0) return { problem: 'empty-list', term };
    return list.toLowerCase() === 'ext'
      ? { kind: 'extension', extensions: parts.map((part) => part.replace(/^\./, '').toLowerCase()) }
      : { kind: 'class', classes: parts.map((part) => part.toUpperCase()) };
  }
  if (term.length > 2 && term.startsWith('/') && term.endsWith('/')) {
    return { kind: 'regex', text: term.slice(1, -1), path: true };
  }
  if (/[*?]/.test(term)) return { kind: 'glob', text: term, path: term.includes('/') };
  return contains(term);
}

function contains(text: string): Condition {
  return { kind: 'contains', text: text.toLowerCase(), path: text.includes('/') };
}

const UNITS: Record<string, number> = { '': 1, b: 1, k: 1, m: 2, g: 3, t: 4, p: 5 };

/** `10mb` and `10 MiB` are both 10 · 1024², as sizes are shown everywhere else. */
function size(term: string, compare: Comparison, value: string): Condition | SearchProblem {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(b|[kmgtp](?:i?b)?)?$/i.exec(value) ?? [];
  const power = UNITS[unit.slice(0, 1).toLowerCase()];
  if (digits === undefined || power === undefined) return { problem: 'size', term };
  const plain = unit === '' || unit.toLowerCase() === 'b';
  return { kind: 'size', compare, bytes: Math.round(Number(digits) * (plain ? 1 : 1024 ** power)) };
}

function modified(term: string, compare: Comparison, value: string): Condition | SearchProblem {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return { problem: 'date', term };
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d);
  const read = new Date(from);
  // Not the 31st of February, which Date would take for the 3rd of March.
  if (read.getUTCMonth() !== m || read.getUTCDate() !== d) return { problem: 'date', term };
  const to =
    day !== undefined
      ? Date.UTC(y, m, d + 1)
      : month !== undefined
        ? Date.UTC(y, m + 1, 1)
        : Date.UTC(y + 1, 0, 1);
  return { kind: 'modified', compare, from, to };
}

export type Matcher = (file: File) => boolean;

/** Makes the test of one regular expression. @throws SyntaxError */
export type CompileRegex = (source: string) => (text: string) => boolean;

/** `prefixLength`: characters of the searched prefix, which paths are told without. */
export function searchMatcher(
  conditions: readonly Condition[],
  prefixLength: number,
  compile: CompileRegex,
): Matcher {
  const tests = conditions.map((one) => test(one, prefixLength, compile));
  return (file) => tests.every((holds) => holds(file));
}

/**
 * The test of a folder by its own name; null where something else is asked for that folders do not have. Whole paths too:
 * those are of objects, which lead to their folders.
 */
export function folderMatcher(
  conditions: readonly Condition[],
  compile: CompileRegex,
): ((name: string) => boolean) | null {
  const tests: ((name: string) => boolean)[] = [];
  for (const condition of conditions) {
    if (!('text' in condition) || condition.path) return null;
    tests.push(textTest(condition, compile));
  }
  return tests.length === 0 ? null : (name) => tests.every((holds) => holds(name));
}

function textTest({ kind, text }: TextCondition, compile: CompileRegex): (subject: string) => boolean {
  if (kind === 'contains') return (subject) => subject.toLowerCase().includes(text);
  return compile(kind === 'glob' ? `(?i)^${globSource(text)}$` : text);
}

function test(condition: Condition, prefixLength: number, compile: CompileRegex): Matcher {
  switch (condition.kind) {
    case 'contains':
    case 'glob':
    case 'regex': {
      const matches = textTest(condition, compile);
      const subject = subjectOf(condition.path, prefixLength);
      return (file) => matches(subject(file));
    }
    case 'size':
      return (file) => compared(file.size, condition.compare, condition.bytes, condition.bytes + 1);
    case 'modified':
      return (file) => compared(Date.parse(file.modified), condition.compare, condition.from, condition.to);
    case 'extension': {
      const wanted = new Set(condition.extensions);
      return ({ name }) => {
        const dot = name.lastIndexOf('.');
        return dot > 0 && wanted.has(name.slice(dot + 1).toLowerCase());
      };
    }
    case 'class': {
      const wanted = new Set(condition.classes);
      return ({ storageClass }) => wanted.has((storageClass ?? DEFAULT_CLASS).toUpperCase());
    }
  }
}

function subjectOf(path: boolean, prefixLength: number): (file: File) => string {
  return path ? ({ key }) => key.slice(prefixLength) : ({ name }) => name;
}

/** The span [from, to) stands for one value: a size, or a day. */
function compared(value: number, compare: Comparison, from: number, to: number): boolean {
  switch (compare) {
    case '<':
      return value < from;
    case '<=':
      return value < to;
    case '=':
      return value >= from && value < to;
    case '>=':
      return value >= from;
    case '>':
      return value >= to;
  }
}

/** `*` stands for anything but a slash, `**` for anything, `?` for one character. */
function globSource(glob: string): string {
  return glob.replace(/\*\*|[*?]|[^*?]+/gs, (piece) => {
    if (piece === '**') return '(?s:.*)';
    if (piece === '*') return '[^/]*';
    if (piece === '?') return '[^/]';
    return piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
}
