import type { ObjectKey } from '@/lib/domain/names';
import type { UnfinishedUpload } from '@/lib/domain/schemas';
import type { BatchUpload } from '@/components/upload/session-api';
import type { Existing } from './claims';

/** A file whose key is taken, or whose upload somebody has begun. */
export interface Conflict {
  upload: BatchUpload;
  /** What is there now; null where nothing is but parts of it. */
  there: Existing | null;
  /** An upload to this key that was begun and not finished, here or elsewhere. */
  unfinished: UnfinishedUpload | null;
}

/** What can be chosen for all names that are taken. */
export const CHOICES_FOR_ALL = ['skip', 'replaceDifferent', 'replace', 'keepBoth'] as const;
export type ChoiceForAll = (typeof CHOICES_FOR_ALL)[number];
/** `continue`: with what the store already has of it. */
export type ConflictChoice = ChoiceForAll | 'continue';

/** What was chosen for all, and what for single keys instead. */
export interface ConflictDecision {
  forAll: ChoiceForAll;
  byKey: ReadonlyMap<ObjectKey, ConflictChoice>;
}

/** What a conflict leaves to choose from. Nothing can be kept beside or compared with what is not there. */
export function choicesOf({ there, unfinished }: Conflict): readonly ConflictChoice[] {
  if (there === null) return ['continue', 'replace', 'skip'];
  return unfinished === null ? CHOICES_FOR_ALL : ['continue', ...CHOICES_FOR_ALL];
}

/** Only taken names follow the choice for all: what was begun and not finished is gone on with. */
export function choiceFor({ forAll, byKey }: ConflictDecision, { upload, there }: Conflict): ConflictChoice {
  return byKey.get(upload.key) ?? (there === null ? 'continue' : forAll);
}

/** The conflicts of one drop: grows while it is read, until a choice is made; from then on the choice holds for what comes. */
export class ConflictList {
  private static last = 0;
  /** Unique in the tab. */
  readonly id = (ConflictList.last += 1);
  readonly conflicts: Conflict[] = [];
  /** More may come. */
  reading = true;
  /** Files that are no conflict, so far. */
  free = 0;
  private decision: ConflictDecision | null = null;
  private settle: (decision: ConflictDecision | null) => void = () => undefined;
  private readonly listeners = new Set<() => void>();
  /** Null: given up. */
  readonly decided = new Promise<ConflictDecision | null>((resolve) => {
    this.settle = resolve;
  });

  /** The choice for all, once it is made. */
  get made(): ConflictDecision | null {
    return this.decision;
  }

  add(conflicts: readonly Conflict[]): void {
    for (const conflict of conflicts) this.conflicts.push(conflict);
    this.changed();
  }

  addFree(count: number): void {
    this.free += count;
    this.changed();
  }

  finishReading(): void {
    this.reading = false;
    this.changed();
  }

  decide(decision: ConflictDecision): void {
    this.decision ??= decision;
    this.settle(decision);
  }

  giveUp(): void {
    this.settle(null);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
