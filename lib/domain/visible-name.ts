/** Keys may hold any character; those that cannot be seen, or that rearrange what is seen, are shown as marks. */
export type NamePart =
  | { kind: 'text'; text: string }
  | { kind: 'spaces'; count: number }
  /** `label`: the character's usual abbreviation (`LF`), for few fonts have the control pictures; `code`: `U+000A`. */
  | { kind: 'character'; label: string; code: string };

const CONTROLS =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

const ABBREVIATIONS: Record<number, string> = {
  0x007f: 'DEL',
  0x00a0: 'NBSP',
  0x00ad: 'SHY',
  0x061c: 'ALM',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LSEP',
  0x2029: 'PSEP',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x202f: 'NNBSP',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0xfeff: 'BOM',
};

// A joiner between two pictographs is part of an emoji and left alone. Spaces: at either end, or more than one.
const HIDDEN =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})|(?:^ +| +$| {2,})|[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u2000-\u200C\u200E\u200F\u2028-\u202F\u205F-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Splits a name into what can be shown as it is and what needs a mark. Joined again, nothing of it is lost. */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let at = 0;
  for (const match of name.matchAll(HIDDEN)) {
    if (match.index > at) parts.push({ kind: 'text', text: name.slice(at, match.index) });
    parts.push(mark(match[0]));
    at = match.index + match[0].length;
  }
  if (at < name.length) parts.push({ kind: 'text', text: name.slice(at) });
  return parts;
}

/** Scripts that are written from right to left, by their blocks. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Within a sentence: `visible`, and what is written from right to left isolated, so that it does not pull the words and
 * digits beside it to its other side. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function inSentence(name: string): string {
  const shown = visible(name);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** Where there is no room for marks: one line, nothing invisible, nothing reordered. */
export function visible(name: string): string {
  return nameParts(name)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'spaces') return '␠'.repeat(part.count);
      return `[${part.label}]`;
    })
    .join('');
}

function mark(hidden: string): NamePart {
  if (hidden.startsWith(' ')) return { kind: 'spaces', count: hidden.length };
  const point = hidden.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return { kind: 'character', label: CONTROLS[point] ?? ABBREVIATIONS[point] ?? code, code };
}

const TAIL_BEFORE_EXTENSION = 6;
const LONGEST_EXTENSION = 12;

/**
 * Where to cut a name that does not fit: the head may shrink to an ellipsis, the tail (the extension and a little before
 * it) stays. Cuts between characters, never inside one.
 */
export function splitForTruncation(name: string): { head: string; tail: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.length - dot : 0;
  let cut = name.length - extension - TAIL_BEFORE_EXTENSION;
  if (cut < TAIL_BEFORE_EXTENSION) return { head: name, tail: '' };
  while (cut > 0 && isContinuation(name, cut)) cut -= 1;
  return { head: name.slice(0, cut), tail: name.slice(cut) };
}

function isContinuation(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const joined = text.charCodeAt(index - 1) === 0x200d;
  return (
    (unit >= 0xdc00 && unit <= 0xdfff) || joined || /^[\p{Mark}\u200D ]/u.test(text.slice(index, index + 2))
  );
}
