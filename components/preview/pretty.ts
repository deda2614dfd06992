/** Objects are hostile: nesting or tiny tokens must not blow a megabyte up into a gigabyte of indentation. */
export const MAX_PRETTY_CHARACTERS = 4 * 1024 * 1024;
const MAX_INDENT = 40;

export interface Pretty {
  text: string;
  /** The output reached its bound before the input ended. */
  cut: boolean;
}

/** Collects indented lines up to the bound. */
export class PrettyWriter {
  #parts: string[] = [];
  #length = 0;

  get full(): boolean {
    return this.#length >= MAX_PRETTY_CHARACTERS;
  }

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  line(depth: number): void {
    this.write(this.#length === 0 ? '' : '\n' + '  '.repeat(Math.max(0, Math.min(depth, MAX_INDENT))));
  }

  finish(): Pretty {
    const text = this.#parts.join('');
    return { text: text.slice(0, MAX_PRETTY_CHARACTERS), cut: this.full };
  }
}
