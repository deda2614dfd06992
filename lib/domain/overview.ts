import type { File } from './entry';
import { DELIMITER, type ObjectKey, type Prefix } from './names';

/** Of how many folders, one level below, the sums are kept; what lies in further ones is summed up together. */
export const MAX_OVERVIEW_FOLDERS = 10_000;
export const MAX_LARGEST = 20;
/** A store may call its classes as it likes, so that it could send a new one with every object. */
const MAX_CLASSES = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Each holds what was changed within so many days and in none before it; `older` all the rest. */
export const AGES = [
  { name: 'month', days: 30 },
  { name: 'year', days: 365 },
  { name: 'threeYears', days: 3 * 365 },
  { name: 'older', days: Infinity },
] as const;
export type Age = (typeof AGES)[number]['name'];

export interface Sum {
  objects: number;
  bytes: number;
}

export interface LargeObject {
  key: ObjectKey;
  size: number;
  /** ISO 8601, UTC. */
  modified: string;
}

/** A name and its sum, as it travels. */
export type NamedSum = [name: string, objects: number, bytes: number];

/** What lies under a prefix, as far as it has been looked at. As NDJSON lines; `complete` on the last one. */
export interface OverviewStep {
  total: Sum;
  /** Of the objects that stand in no folder below the prefix. */
  direct: Sum;
  /** Of the folders that are new or have grown since the line before: their sums as they are now. */
  folders: NamedSum[];
  /** Of what lies in folders beyond the first `MAX_OVERVIEW_FOLDERS` met. */
  others: Sum;
  classes: NamedSum[];
  ages: Record<Age, Sum>;
  /** The largest first; absent where they are those of the line before. */
  largest?: LargeObject[];
  complete: boolean;
}

export const NOTHING: Readonly<Sum> = { objects: 0, bytes: 0 };

/** Sums up objects in whatever order they come; what it holds does not grow with their number. */
export class OverviewSums {
  private readonly total = zero();
  private readonly direct = zero();
  private readonly others = zero();
  private readonly folders = new Map<string, Sum>();
  private readonly classes = new Map<string, Sum>();
  private readonly ages = { month: zero(), year: zero(), threeYears: zero(), older: zero() };
  private readonly ageLimits: { sum: Sum; since: string }[];
  private readonly grown = new Set<string>();
  private readonly largest: LargeObject[] = [];
  private largestChanged = false;

  constructor(
    private readonly prefix: Prefix,
    now: number,
    private readonly maxFolders = MAX_OVERVIEW_FOLDERS,
  ) {
    this.ageLimits = AGES.map(({ name, days }) => ({
      sum: this.ages[name],
      since: days === Infinity ? '' : new Date(now - days * DAY_MS).toISOString(),
    }));
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      count(this.total, file.size);
      count(this.placeOf(file.key), file.size);
      count(this.classOf(file), file.size);
      count(this.ageOf(file), file.size);
      this.weigh(file);
    }
  }

  /** What there is to say now, and what has changed since it was last asked. */
  step(complete: boolean): OverviewStep {
    const folders = [...this.grown].map((name) => named(name, this.folders.get(name) ?? NOTHING));
    const largest = this.largestChanged ? { largest: [...this.largest] } : {};
    this.grown.clear();
    this.largestChanged = false;
    const { total, direct, others, ages } = this;
    const classes = [...this.classes].map(([name, sum]) => named(name, sum));
    return structuredClone({ total, direct, folders, others, classes, ages, ...largest, complete });
  }

  private placeOf(key: ObjectKey): Sum {
    const end = key.indexOf(DELIMITER, this.prefix.length);
    if (end === -1) return this.direct;
    const name = key.slice(this.prefix.length, end);
    let sum = this.folders.get(name);
    if (!sum) {
      if (this.folders.size >= this.maxFolders) return this.others;
      this.folders.set(name, (sum = zero()));
    }
    this.grown.add(name);
    return sum;
  }

  private classOf({ storageClass = 'STANDARD' }: File): Sum {
    const name = this.classes.has(storageClass) || this.classes.size < MAX_CLASSES ? storageClass : '';
    let sum = this.classes.get(name);
    if (!sum) this.classes.set(name, (sum = zero()));
    return sum;
  }

  private ageOf({ modified }: File): Sum {
    // Times of one form: their order is that of their texts.
    return this.ageLimits.find(({ since }) => modified >= since)?.sum ?? this.ages.older;
  }

  private weigh({ key, size, modified }: File): void {
    const smallest = this.largest.at(-1);
    if (size === 0 || (this.largest.length >= MAX_LARGEST && size <= (smallest?.size ?? 0))) return;
    const place = this.largest.findIndex((other) => other.size < size);
    this.largest.splice(place === -1 ? this.largest.length : place, 0, { key, size, modified });
    if (this.largest.length > MAX_LARGEST) this.largest.pop();
    this.largestChanged = true;
  }
}

function zero(): Sum {
  return { objects: 0, bytes: 0 };
}

function count(sum: Sum, bytes: number): void {
  sum.objects += 1;
  sum.bytes += bytes;
}

function named(name: string, { objects, bytes }: Sum): NamedSum {
  return [name, objects, bytes];
}
