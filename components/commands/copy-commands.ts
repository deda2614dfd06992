import { entryId } from '@/lib/domain/entry';
import { COPY_FORMS, type CopyForm } from '@/lib/domain/copy-forms';
import { MAX_KEYS_PER_STEP } from '@/lib/domain/limits';
import type { Command, CommandContext, CopySubject } from './command';

/** "Copy as": the selection, or where nothing is selected the open folder, as other programs name it. */
export const copyCommands: readonly Command[] = COPY_FORMS.map((form) => ({
  id: `copy-${form}` as const,
  group: 'clipboard',
  places: ['entry', 'background'],
  submenu: 'copyAs',
  isAvailable: (context) => canCopyAs(form, context),
  refusal: ({ selection }) => (form === 'curl' && selection.length > MAX_KEYS_PER_STEP ? 'tooMany' : null),
  run: (context) => {
    const subject = subjectOf(context);
    if (subject) context.copyAs(form, subject);
  },
}));

function canCopyAs(form: CopyForm, { location, bucket, selection }: CommandContext): boolean {
  // Folders come first.
  const [first] = selection;
  if (form === 'curl') return first?.kind === 'file';
  // A bucket as a whole has no key.
  if (form === 'key') return selection.length > 0 || Boolean(location?.prefix);
  return location !== null || bucket !== null;
}

function subjectOf({ location, bucket, selection }: CommandContext): CopySubject | null {
  if (!location) return bucket && { bucket, paths: [''] };
  return {
    bucket: location.bucket,
    paths: selection.length > 0 ? Array.from(selection, entryId) : [location.prefix],
  };
}
