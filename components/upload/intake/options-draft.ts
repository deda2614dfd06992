import {
  isHeaderText,
  isMetadataName,
  isStorageClass,
  isTagKey,
  isTagText,
  METADATA_LIMITS,
  userMetadataBytes,
  type ObjectMetadata,
} from '@/lib/domain/object-metadata';
import type { UploadOptions } from './upload-options';

/** A name and a value as they are being typed; one without either is not there. */
export interface Pair {
  name: string;
  value: string;
}

/** Upload options as a form holds them. */
export interface OptionsDraft {
  skipHidden: boolean;
  emptyFolders: boolean;
  contentType: string;
  cacheControl: string;
  storageClass: string;
  user: readonly Pair[];
  tags: readonly Pair[];
}

export type OptionsProblem =
  | 'contentType'
  | 'header'
  | 'storageClass'
  | 'metadataName'
  | 'twice'
  | 'userBytes'
  | 'tagKey'
  | 'tagValue'
  | 'tags';

/** What is wrong with a draft, by what it is wrong with; `pairs` in the order of the pairs. */
export interface OptionsProblems {
  contentType: OptionsProblem | null;
  cacheControl: OptionsProblem | null;
  storageClass: OptionsProblem | null;
  user: OptionsProblem | null;
  userPairs: (OptionsProblem | null)[];
  tags: OptionsProblem | null;
  tagPairs: (OptionsProblem | null)[];
}

export function draftOf({ skipHidden, emptyFolders, contentType, metadata }: UploadOptions): OptionsDraft {
  const pairs = (record: Record<string, string> = {}) =>
    Object.entries(record).map(([name, value]) => ({ name, value }));
  return {
    ...{ skipHidden, emptyFolders, contentType },
    cacheControl: metadata.cacheControl ?? '',
    storageClass: metadata.storageClass ?? '',
    user: pairs(metadata.user),
    tags: pairs(metadata.tags),
  };
}

/** To be asked only of a draft without problems. */
export function optionsOf(draft: OptionsDraft): UploadOptions {
  const metadata: ObjectMetadata = {};
  const cacheControl = draft.cacheControl.trim();
  const storageClass = draft.storageClass.trim();
  const user = recordOf(draft.user);
  const tags = recordOf(draft.tags);
  if (cacheControl !== '') metadata.cacheControl = cacheControl;
  if (storageClass !== '') metadata.storageClass = storageClass;
  if (Object.keys(user).length > 0) metadata.user = user;
  if (Object.keys(tags).length > 0) metadata.tags = tags;
  const { skipHidden, emptyFolders } = draft;
  return { skipHidden, emptyFolders, contentType: draft.contentType.trim(), metadata };
}

export function problemsOf(draft: OptionsDraft): OptionsProblems {
  const contentType = draft.contentType.trim();
  const storageClass = draft.storageClass.trim();
  return {
    contentType: contentType === '' || isContentType(contentType) ? null : 'contentType',
    cacheControl: isHeaderText(draft.cacheControl.trim()) ? null : 'header',
    storageClass: storageClass === '' || isStorageClass(storageClass) ? null : 'storageClass',
    user: userMetadataBytes(recordOf(draft.user)) > METADATA_LIMITS.userBytes ? 'userBytes' : null,
    userPairs: pairProblems(draft.user, ({ name }) => (isMetadataName(name) ? null : 'metadataName')),
    tags: draft.tags.filter(isThere).length > METADATA_LIMITS.tags ? 'tags' : null,
    tagPairs: pairProblems(draft.tags, ({ name, value }) => {
      if (!isTagKey(name)) return 'tagKey';
      return value.length <= METADATA_LIMITS.tagValue && isTagText(value) ? null : 'tagValue';
    }),
  };
}

export function hasProblems({ userPairs, tagPairs, ...fields }: OptionsProblems): boolean {
  return [...Object.values(fields), ...userPairs, ...tagPairs].some((problem) => problem !== null);
}

/** With parameters or without: `text/html; charset=utf-8`. */
function isContentType(text: string): boolean {
  return isHeaderText(text) && text.length <= 255 && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;.*)?$/.test(text);
}

function pairProblems(
  pairs: readonly Pair[],
  check: (pair: Pair) => OptionsProblem | null,
): (OptionsProblem | null)[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    if (!isThere(pair)) return null;
    const trimmed = { name: pair.name.trim(), value: pair.value };
    const problem = check(trimmed) ?? (seen.has(trimmed.name) ? 'twice' : null);
    seen.add(trimmed.name);
    return problem;
  });
}

function isThere({ name, value }: Pair): boolean {
  return name.trim() !== '' || value !== '';
}

function recordOf(pairs: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(pairs.filter(isThere).map(({ name, value }) => [name.trim(), value]));
}
