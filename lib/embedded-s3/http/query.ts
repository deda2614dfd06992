import { S3Error } from '@/lib/embedded-s3/errors';
import { uriDecode } from './percent';

/** Decoded query parameters in the order they came. Only S3's own are ever looked up by name. */
export class Query {
  readonly pairs: readonly (readonly [string, string])[];
  readonly #byName = new Map<string, string>();

  constructor(raw: string) {
    this.pairs = raw
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const equals = part.indexOf('=');
        const name = equals < 0 ? part : part.slice(0, equals);
        const value = equals < 0 ? '' : part.slice(equals + 1);
        return [decodeForm(name), decodeForm(value)] as const;
      });
    for (const [name, value] of this.pairs) {
      if (this.#byName.has(name))
        throw new S3Error('InvalidArgument', `The parameter ${name} stands more than once.`);
      this.#byName.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.#byName.get(name);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }

  /** A whole number within bounds. @throws S3Error InvalidArgument */
  integer(name: string, fallback: number, minimum: number, maximum: number): number {
    const text = this.get(name);
    if (text === undefined || text === '') return fallback;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= minimum && value <= maximum)) {
      throw new S3Error('InvalidArgument', {
        message: `Provided ${name} is not an integer or not within its range.`,
        fields: { ArgumentName: name, ArgumentValue: text },
      });
    }
    return value;
  }
}

/** In a query a `+` is a space, as S3 reads it. */
const decodeForm = (text: string): string => uriDecode(text.replaceAll('+', ' '));
