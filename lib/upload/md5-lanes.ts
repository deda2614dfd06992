/** Words of one vector. */
const WIDTH = 4;
/** Vectors that take each step one after the other: while a processor waits for the first it computes the second. */
const SETS = 2;
/** Messages summed at once. */
export const LANES = WIDTH * SETS;
/** Bytes that MD5 takes in at a time. */
const BLOCK = 64;
/** Bytes of each lane that lie together: what is copied for it stays near the processor. */
const CAPACITY = 64 * 1024;
/** Where the state is kept, and where the lanes' bytes begin. */
const STATE = 0;
const STATE_BYTES = 4 * 4 * WIDTH;
const DATA = STATE + STATE_BYTES * SETS;
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

export interface Md5Lanes {
  /** Begins new sums. */
  init: () => void;
  /** Takes in as many bytes of each lane as `bytes` says: a multiple of 64. */
  update: (lanes: readonly (Uint8Array | null)[], bytes: number) => void;
  /** The sums in hex. */
  digest: () => string[];
}

/**
 * MD5 (RFC 1321) of eight equally long messages at once. One sum cannot be computed in parallel, each step needs the one
 * before; but one vector instruction does the same step of four sums, and two such vectors in turn leave no step waiting:
 * a fifth of the time. Only for messages whose length is a multiple of 64, like a large file's parts; everything else goes
 * through `hash-wasm`.
 * @throws where WebAssembly has no vector instructions
 */
export async function createMd5Lanes(): Promise<Md5Lanes> {
  const { instance } = await WebAssembly.instantiate(moduleBytes());
  const { memory, blocks } = instance.exports as {
    memory: WebAssembly.Memory;
    blocks: (count: number) => void;
  };
  const bytes = new Uint8Array(memory.buffer);
  const state = new DataView(memory.buffer, STATE, STATE_BYTES * SETS);
  let length = 0;
  const update: Md5Lanes['update'] = (lanes, count) => {
    for (let from = 0; from < count; from += CAPACITY) {
      const to = Math.min(count, from + CAPACITY);
      for (const [index, lane] of lanes.entries()) {
        if (lane !== null) bytes.set(lane.subarray(from, to), DATA + index * CAPACITY);
      }
      blocks((to - from) / BLOCK);
    }
    length += count;
  };
  return {
    init: () => {
      length = 0;
      for (const [word, value] of START.entries()) {
        for (let lane = 0; lane < LANES; lane += 1) state.setUint32(placeOf(word, lane), value, true);
      }
    },
    update,
    digest: () => {
      const end = new Uint8Array(BLOCK);
      end[0] = 0x80;
      new DataView(end.buffer).setBigUint64(BLOCK - 8, BigInt(length) * 8n, true);
      update(new Array<Uint8Array>(LANES).fill(end), BLOCK);
      return Array.from({ length: LANES }, (_, lane) =>
        START.map((_word, word) =>
          state.getUint32(placeOf(word, lane), false).toString(16).padStart(8, '0'),
        ).join(''),
      );
    },
  };
}

/** Of one word of a lane's sum, among the state's bytes. */
function placeOf(word: number, lane: number): number {
  return STATE_BYTES * Math.floor(lane / WIDTH) + (word * WIDTH + (lane % WIDTH)) * 4;
}

/*
 * The module's instructions, in the binary format of https://webassembly.github.io/spec/core/binary/ . Its one function takes
 * the number of blocks; what differs from step to step is decided here, so the code it runs is straight.
 */
type Code = readonly number[];

/** An unsigned number, LEB128. */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}
const vector = (operation: number, ...immediates: number[]): Code => [0xfd, ...leb(operation), ...immediates];

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const tee = (local: number): Code => [0x22, local];
/** Small enough (below 64) to need no sign. */
const number = (value: number): Code => [0x41, value];
const load = (offset: number): Code => vector(0x00, 4, ...leb(offset));
const store = (offset: number): Code => vector(0x0b, 4, ...leb(offset));
const add = vector(0xae);
const shiftLeft = vector(0xab);
const shiftRight = vector(0xad);
const not = vector(0x4d);
const or = vector(0x50);
const xor = vector(0x51);
const select = vector(0x52);

/** The same 32-bit word in all lanes. */
function words(value: number): Code {
  const bytes = [value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 0xff);
  return vector(0x0c, ...bytes, ...bytes, ...bytes, ...bytes);
}

/** Picks four of the eight words of two vectors. */
function pick(...chosen: [number, number, number, number]): Code {
  return vector(0x0d, ...chosen.flatMap((word) => [0, 1, 2, 3].map((byte) => word * 4 + byte)));
}

// The function's locals: its argument, the place in the lanes, and the vectors of each set, which begin at `FIRST`.
const COUNT = 0;
const AT = 1;
const FIRST = 2;
const SUM = 0;
const BEFORE = 4;
const MESSAGE = 8;
const SPARE = 24;
const VECTORS = 28;

/** Which set, and where its locals begin. */
const sets = Array.from({ length: SETS }, (_, index) => ({ index, local: FIRST + VECTORS * index }));
/** The same for each set in turn. */
const ofEach = (code: (local: number, index: number) => Code[]) =>
  sets.flatMap(({ local, index }) => code(local, index));

/** Sixteen bytes of each lane become four vectors, each with one word of every lane. */
function transpose(group: number): Code[] {
  return ofEach((local, index) => {
    const first = local + MESSAGE + 4 * group;
    const [one, two, three, four] = [first, first + 1, first + 2, first + 3] as const;
    const spare = local + SPARE;
    const [low, high, lowAfter, highAfter] = [spare, spare + 1, spare + 2, spare + 3] as const;
    const both = (a: number, b: number, picked: Code, into: number) => [get(a), get(b), picked, set(into)];
    const from = (lane: number) => DATA + (WIDTH * index + lane) * CAPACITY + 16 * group;
    return [
      ...[0, 1, 2, 3].flatMap((lane) => [get(AT), load(from(lane)), set(first + lane)]),
      ...both(one, two, pick(0, 4, 1, 5), low),
      ...both(three, four, pick(0, 4, 1, 5), lowAfter),
      ...both(one, two, pick(2, 6, 3, 7), high),
      ...both(three, four, pick(2, 6, 3, 7), highAfter),
      ...both(low, lowAfter, pick(0, 1, 4, 5), one),
      ...both(low, lowAfter, pick(2, 3, 6, 7), two),
      ...both(high, highAfter, pick(0, 1, 4, 5), three),
      ...both(high, highAfter, pick(2, 3, 6, 7), four),
    ];
  });
}

/** By round: the auxiliary function (F, G, H, I), which word of the message, how far to rotate. */
const ROUNDS = [
  {
    mix: (b: number, c: number, d: number) => [get(c), get(d), get(b), select],
    word: (step: number) => step,
    turns: [7, 12, 17, 22],
  },
  {
    mix: (b: number, c: number, d: number) => [get(b), get(c), get(d), select],
    word: (step: number) => (5 * step + 1) % 16,
    turns: [5, 9, 14, 20],
  },
  {
    mix: (b: number, c: number, d: number) => [get(b), get(c), xor, get(d), xor],
    word: (step: number) => (3 * step + 5) % 16,
    turns: [4, 11, 16, 23],
  },
  {
    mix: (b: number, c: number, d: number) => [get(c), get(b), get(d), not, or, xor],
    word: (step: number) => (7 * step) % 16,
    turns: [6, 10, 15, 21],
  },
];

function steps(): Code[] {
  const code: Code[] = [];
  let [a, b, c, d] = [SUM, SUM + 1, SUM + 2, SUM + 3];
  for (const [round, { mix, word, turns }] of ROUNDS.entries()) {
    for (let step = round * 16; step < round * 16 + 16; step += 1) {
      const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
      const turn = turns[step % 4] ?? 0;
      for (const { local } of sets) {
        const [A, B, spare] = [local + a, local + b, local + SPARE] as const;
        code.push(get(A), get(local + MESSAGE + word(step)), words(constant), add, add);
        code.push(...mix(B, local + c, local + d), add);
        code.push(tee(spare), number(turn), shiftLeft, get(spare), number(32 - turn), shiftRight, or);
        code.push(get(B), add, set(A));
      }
      [a, b, c, d] = [d, a, b, c];
    }
  }
  return code;
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const each = [0, 1, 2, 3];
  const ofEachWord = (code: (local: number, word: number, state: number) => Code[]) =>
    ofEach((local, index) =>
      each.flatMap((word) => code(local, word, STATE + STATE_BYTES * index + 4 * WIDTH * word)),
    );
  const code: Code[] = [
    ...ofEachWord((local, word, state) => [number(0), load(state), set(local + BEFORE + word)]),
    // loop: one block
    [0x03, 0x40],
    ...each.flatMap(transpose),
    ...ofEachWord((local, word) => [get(local + BEFORE + word), set(local + SUM + word)]),
    ...steps(),
    ...ofEachWord((local, word) => [
      get(local + BEFORE + word),
      get(local + SUM + word),
      add,
      set(local + BEFORE + word),
    ]),
    // at += 64; again while at < count << 6
    [...get(AT), 0x41, 0xc0, 0x00, 0x6a, ...tee(AT), ...get(COUNT), ...number(6), 0x74, 0x49, 0x0d, 0, 0x0b],
    ...ofEachWord((local, word, state) => [number(0), get(local + BEFORE + word), store(state)]),
    [0x0b],
  ];
  const body = [2, 1, 0x7f, ...leb(VECTORS * SETS), 0x7b, ...code.flat()];
  const section = (id: number, content: Code) => [id, ...leb(content.length), ...content];
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
  const pages = Math.ceil((DATA + LANES * CAPACITY) / 65536);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // (i32) -> nothing; the one function; its memory; what is seen from outside; the code
    ...section(1, [1, 0x60, 1, 0x7f, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...leb(pages)]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('blocks'), 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}
