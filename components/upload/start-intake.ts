import type { Location } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import type { UploadTarget } from '@/lib/upload/ports';
import { describeRoots, type Titles } from './describe-roots';
import { checkKeys, findUnfinished } from './intake/ask-bucket';
import { claimsOf, type Existing } from './intake/claims';
import type { ConflictList } from './intake/conflict';
import { contentTypes } from './intake/content-type';
import { runIntake, type IntakeReport } from './intake/run-intake';
import type { Md5 } from './intake/same-content';
import type { UploadOptions } from './intake/upload-options';
import { yieldToPage } from './intake/yield-to-page';
import type { BeginsBatches } from './session-api';
import type { Given } from './sources/given';
import { openSource } from './sources/open-source';

/** What the tab's uploads offer beyond beginning a batch. */
export interface IntakeSession extends BeginsBatches {
  pending: (target: UploadTarget) => ReadonlyMap<ObjectKey, Existing>;
  /** Asks again once the person has signed in again, where that is what is missing. */
  ask: <T>(question: () => Promise<T>) => Promise<T>;
  /** Null where sums cannot be computed. */
  md5Sum: () => Md5 | null;
}

export interface Intake extends Titles {
  given: Given;
  location: Location;
  options: UploadOptions;
  session: IntakeSession;
  /** `cancel`: nothing of it is wanted. */
  ask: (conflicts: ConflictList, cancel: () => void) => void;
}

/** Reads what was given into a batch of uploads. */
export async function startIntake(intake: Intake): Promise<IntakeReport> {
  const { given, location, options, session, ask } = intake;
  const [source, typeOf] = await Promise.all([openSource(given), contentTypes()]);
  const batch = session.begin(location, {
    ...describeRoots(source.roots, intake),
    roots: source.roots,
    options,
  });
  return runIntake(source, {
    ...{ location, options, batch, typeOf, yieldToPage },
    claims: claimsOf(location),
    pending: session.pending(location),
    md5: session.md5Sum(),
    check: (keys, signal) => session.ask(() => checkKeys(location, keys, signal)),
    unfinished: (keys, signal) => session.ask(() => findUnfinished(location, keys, signal)),
    ask: (conflicts) => ask(conflicts, () => batch.abort()),
  });
}
