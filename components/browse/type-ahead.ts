/** Milliseconds after which typing starts a new word. */
const PAUSE = 700;

/** Collects what is typed into a word, and finds the next row whose name starts with it. */
export function createTypeAhead(now: () => number = Date.now) {
  let word = '';
  let last = 0;

  return {
    /** While a word is being typed a space belongs to it; otherwise it selects. */
    isTyping: () => word !== '' && now() - last < PAUSE,
    /** -1 when no name starts so. */
    find: (character: string, count: number, nameAt: (index: number) => string, from: number): number => {
      const typing = word !== '' && now() - last < PAUSE;
      word = typing ? word + character.toLowerCase() : character.toLowerCase();
      last = now();
      // The same letter again and again walks through the names that start with it.
      const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
      const repeated = word === first.repeat(word.length / first.length);
      const wanted = repeated ? first : word;
      const start = !typing || repeated ? from + 1 : from;
      for (let step = 0; step < count; step += 1) {
        const index = (start + step) % count;
        if (nameAt(index).toLowerCase().startsWith(wanted)) return index;
      }
      return -1;
    },
  };
}
